package com.example.parasol.core.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.example.parasol.core.domain.DomainTest;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class PlansTests {

    @Autowired Plans plans;

    @Test
    void plansComeFromTheCheapestToTheDearest() {
        assertThat(plans.all()).extracting(Plan::id).containsExactly("free", "pro", "business");
        assertThat(plans.all()).extracting(Plan::monthlyCents).isSorted();
    }

    @Test
    void payingByTheYearIsNeverDearer() {
        assertThat(plans.all())
                .allSatisfy(plan ->
                        assertThat(plan.yearlyCents())
                                .isLessThanOrEqualTo(12 * plan.monthlyCents()));
    }

    // sample:link
    @Test
    void featuresAddTheirLimits() {
        assertThat(plans.get("free").limits()).containsKeys("seats", "links");
        assertThat(plans.get("free").limit("links")).isEqualTo(25);
    }

    // end:sample

    @Test
    void anUnknownPlanOrLimitIsNamed() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> plans.get("gold"))
                .withMessageContaining("gold");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plans.get("free").limit("elephants"))
                .withMessageContaining("elephants");
    }

    @Test
    void aLimitThatForgetsAPlanStopsTheStart() {
        var properties = new PlanProperties(List.of(plans.get("free"), plans.get("pro")));
        var forgetful = new PlanLimit("elephants", Map.of("free", 1L));

        assertThatIllegalStateException()
                .isThrownBy(() -> new Plans(properties, List.of(forgetful)))
                .withMessageContaining("elephants")
                .withMessageContaining("pro");
    }
}
