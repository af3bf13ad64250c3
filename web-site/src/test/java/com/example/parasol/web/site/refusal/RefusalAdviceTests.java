package com.example.parasol.web.site.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.DomainException;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.LoginTooOld;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.QuotaExceeded;
import com.example.parasol.core.domain.refusal.TooBusy;
import com.example.parasol.core.domain.refusal.Violation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;

class RefusalAdviceTests {

    private static final Violation TAKEN = new Violation("name", "taken", "This one is taken.");

    private final RefusalAdvice advice = new RefusalAdvice();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    static List<Arguments> refusals() {
        return List.of(
                arguments(new NotFound("organization", 1), 404),
                arguments(new NotAllowed("keys:write"), 403),
                arguments(new LoginTooOld(), 403),
                arguments(new Invalid(List.of(TAKEN)), 400),
                arguments(new Conflict(TAKEN), 409),
                arguments(new QuotaExceeded("seats", 1, "Free"), 409));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalHasItsStatusAndSaysNoMore(DomainException refusal, int status)
            throws IOException {
        advice.refuse(refusal, response);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getErrorMessage()).isNull();
        assertThat(response.getHeader("Retry-After")).isNull();
    }

    @Test
    void whoIsRefusedForNowIsToldWhenToComeBack() throws IOException {
        advice.refuse(new TooBusy(Duration.ofSeconds(7)), response);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("7");
    }
}
