package com.example.parasol.core.domain.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.Trail;
import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class OperatorServiceTests {

    private static final Job SETUP = new Job("setup");

    @Autowired OperatorService operators;
    @Autowired Operators all;
    @Autowired Trail trail;

    private final String email = Tenants.anyEmail();

    @Test
    void anOperatorIsMadeAndRecorded() {
        var id = operators.create(SETUP, new NewOperator(email, Tenants.PASSWORD));

        assertThat(all.findByEmail(email.toUpperCase()).orElseThrow().id()).isEqualTo(id);
        assertThat(trail.of(id)).containsExactly("operator.created");
    }

    @Test
    void anAddressHasOneOperator() {
        operators.create(SETUP, new NewOperator(email, Tenants.PASSWORD));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() ->
                        operators.create(
                                SETUP, new NewOperator(email.toUpperCase(), "long enough word")));
    }

    @Test
    void aBadOperatorIsRefused() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> operators.create(SETUP, new NewOperator("nonsense", "short")))
                .satisfies(invalid -> assertThat(invalid.violations()).hasSize(2));
    }

    @Test
    void nothingSecretIsPrinted() {
        operators.create(SETUP, new NewOperator(email, Tenants.PASSWORD));

        assertThat(new NewOperator(email, "a secret word").toString()).doesNotContain("a secret");
        assertThat(all.findByEmail(email).orElseThrow().toString()).doesNotContain("argon2");
    }
}
