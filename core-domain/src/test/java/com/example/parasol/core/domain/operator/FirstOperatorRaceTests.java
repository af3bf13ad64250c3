package com.example.parasol.core.domain.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.Crowd;
import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.refusal.Conflict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test makes the operators that it needs, so that these may be gone for good. */
@DomainTest
class FirstOperatorRaceTests {

    @Autowired FirstOperator command;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void aFreshInstallation() {
        jdbc.sql("delete from operator").update();
    }

    @Test
    void ofManyAtOnceOneIsTheFirst() throws InterruptedException {
        var results = Crowd.of(6, _ -> () -> command.create(Tenants.anyEmail()));

        assertThat(Crowd.successes(results)).hasSize(1);
        assertThat(Crowd.failures(results)).hasSize(5).hasOnlyElementsOfType(Conflict.class);
    }
}
