package com.example.parasol.api.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.LoginTooOld;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.QuotaExceeded;
import com.example.parasol.core.domain.refusal.Stale;
import com.example.parasol.core.domain.refusal.TooBusy;
import com.example.parasol.core.domain.refusal.Violation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RefusalsTests {

    @Test
    void everyFieldGetsAPointer() {
        var problem =
                Refusals.problem(
                        new Invalid(
                                List.of(
                                        new Violation("name", "name", "Give it a name"),
                                        new Violation("scopes/1", "required", "Give a value"))));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors())
                .map(FieldProblem::pointer)
                .containsExactly("#/name", "#/scopes/1");
    }

    @Test
    void aConflictNamesItsField() {
        var problem = Refusals.problem(new Conflict(new Violation("name", "taken", "Taken")));

        assertThat(problem.type()).isEqualTo("/docs/problems/conflict");
        assertThat(problem.errors()).containsExactly(new FieldProblem("#/name", "taken", "Taken"));
    }

    @Test
    void aQuotaNamesLimitAndPlan() {
        var problem = Refusals.problem(new QuotaExceeded("seats", 5, "pro"));

        assertThat(problem.status()).isEqualTo(403);
        assertThat(problem.limit()).isEqualTo("seats");
        assertThat(problem.max()).isEqualTo(5);
        assertThat(problem.plan()).isEqualTo("pro");
    }

    @Test
    void theOthersKeepTheirSentence() {
        assertThat(Refusals.problem(new NotFound("thing", 7)).detail())
                .isEqualTo("There is no thing 7.");
        assertThat(Refusals.problem(new Stale()).status()).isEqualTo(412);
        assertThat(Refusals.problem(new NotAllowed("keys:read")).detail()).contains("keys:read");
        assertThat(Refusals.problem(new LoginTooOld()))
                .returns("/docs/problems/login-too-old", Problem::type)
                .returns(403, Problem::status);
        assertThat(Refusals.problem(new TooBusy(Duration.ofSeconds(2))).status()).isEqualTo(503);
    }

    @Test
    void whatIsEmptyIsNotWritten() {
        var problem = Problem.of(ProblemType.NOT_FOUND).withRequestId("abc");

        assertThat(JsonMapper.shared().valueToTree(problem).propertyNames())
                .containsExactly("type", "title", "status", "detail", "requestId");
    }
}
