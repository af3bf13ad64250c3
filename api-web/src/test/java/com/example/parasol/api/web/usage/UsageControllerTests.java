package com.example.parasol.api.web.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class UsageControllerTests {
    @Autowired Api api;
    @Autowired Tenants tenants;

    @Test
    void whatIsThereStandsAgainstWhatThePlanAllows() {
        var tenant = tenants.found("pro");

        var usage = api.get(tenant.key(), "/v1/usage").hasStatus(200).json();

        assertThat(usage.get("plan").asString()).isEqualTo("pro");
        assertThat(usage.get("limits").valueStream().map(Object::toString))
                .contains(
                        "{\"name\":\"keys\",\"used\":1,\"max\":25}",
                        "{\"name\":\"seats\",\"used\":1,\"max\":5}");
        assertThat(Instant.now())
                .isBetween(
                        Instant.parse(usage.at("/period/start").asString()),
                        Instant.parse(usage.at("/period/end").asString()));
    }

    @Test
    void aPlanThatIsNoLongerOnTheListHasNoLimits() {
        var tenant = tenants.found("pro");
        tenants.subscribe(tenant.id(), "of-last-year");

        var usage = api.get(tenant.key(), "/v1/usage").hasStatus(200);

        assertThat(usage.at("/plan")).isEqualTo("of-last-year");
        assertThat(usage.json().get("limits")).isEmpty();
    }

    @Test
    void thePriceListTellsWhatEachPlanAllows() {
        var plans = api.get(tenants.first().key(), "/v1/plans").hasStatus(200).json();

        assertThat(plans.get("items"))
                .extracting(plan -> plan.get("id").asString())
                .containsExactly("free", "pro", "business");
        assertThat(plans.at("/items/1/limits/keys").asInt()).isEqualTo(25);
        assertThat(plans.at("/items/1/monthlyCents").asInt()).isEqualTo(1200);
    }
}
