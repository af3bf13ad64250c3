package com.example.parasol.api.web.problem;

import com.example.parasol.api.service.problem.Problem;
import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refusals;
import com.example.parasol.api.service.problem.Refused;
import com.example.parasol.core.domain.refusal.DomainException;
import com.example.parasol.core.domain.refusal.TooBusy;
import com.example.parasol.core.domain.refusal.TooOften;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns every exception into a problem. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter problems;

    ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Half an answer must not look whole: Tomcat breaks off what fails once it has begun. */
    @ExceptionHandler
    void handle(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (!response.isCommitted()) {
            answer(failure, response);
        } else if (!isBrokenOff(request)) {
            throw failure;
        }
    }

    /** Of a body that ended too early Tomcat itself has told, with 400. */
    private static boolean isBrokenOff(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException;
    }

    void answer(Exception failure, HttpServletResponse response) throws IOException {
        var problem =
                switch (failure) {
                    case AsyncRequestNotUsableException _ -> null;
                    case Refused refused -> refused(response, refused);
                    case TooBusy busy -> unavailable(response, busy.retryAfter());
                    case TooOften often -> tooOften(response, often);
                    case DomainException refusal -> Refusals.problem(refusal);
                    case HttpMessageNotReadableException unreadable ->
                            UnreadableBody.problem(unreadable);
                    case MethodArgumentTypeMismatchException mismatch ->
                            UnreadableParameter.problem(mismatch);
                    case InvalidParameterException unreadable ->
                            Problem.of(ProblemType.ofStatus(unreadable.getErrorCode()));
                    case Exception _ when Outage.isBehind(failure) ->
                            unavailable(response, Outage.PAUSE);
                    case ErrorResponse known -> ofStatus(known, response);
                    default -> internal(failure);
                };
        if (problem != null) {
            problems.write(response, problem);
        }
    }

    private static Problem refused(HttpServletResponse response, Refused refused) {
        refused.retryAfter().ifPresent(pause -> comeBack(response, pause));
        return refused.problem();
    }

    private static Problem unavailable(HttpServletResponse response, Duration pause) {
        comeBack(response, pause);
        return Problem.of(ProblemType.UNAVAILABLE);
    }

    private static Problem tooOften(HttpServletResponse response, TooOften often) {
        comeBack(response, often.retryAfter());
        return Refusals.problem(often);
    }

    private static void comeBack(HttpServletResponse response, Duration pause) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, pause.toSeconds())));
    }

    /** Spring's own refusals; their headers name the methods and types that it would take. */
    private static Problem ofStatus(ErrorResponse known, HttpServletResponse response) {
        known.getHeaders()
                .forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        return Problem.of(ProblemType.ofStatus(known.getStatusCode().value()));
    }

    private static Problem internal(Exception failure) {
        log.error("A request failed", failure);
        return Problem.of(ProblemType.INTERNAL);
    }
}
