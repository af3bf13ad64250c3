package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One id leads from the caller through the gateway into a module's log and back. */
@DisabledIfSystemProperty(
        named = "parasol.base",
        matches = ".+",
        disabledReason = "The log of another house is out of reach")
class RequestIdTests {

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/admin/login", "/api/docs"})
    void theCallersIdStandsInTheModulesLogAndInTheAnswer(String path) {
        var id = UUID.randomUUID().toString();
        try (var log = new CapturedLog("org.springframework.web.servlet.DispatcherServlet")) {
            var answer = House.get(path, "X-Request-Id", id);

            assertThat(answer.headers().allValues("X-Request-Id")).containsExactly(id);
            assertThat(log.said()).anyMatch(line -> line.contains("requestId=" + id));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/admin/nowhere", "/api/nowhere"})
    void aRefusalQuotesIt(String path) {
        var id = UUID.randomUUID().toString();

        assertThat(House.get(path, "X-Request-Id", id, "Accept", "text/html").body()).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with a blank in it", "{\"message\": \"${jndi:ldap://x}\"}"})
    void anotherIsMadeWhenTheirsCouldDisturbALog(String theirs) {
        var answer = House.get("/login", "X-Request-Id", theirs);

        assertThat(answer.headers().firstValue("X-Request-Id").map(UUID::fromString)).isPresent();
    }
}
