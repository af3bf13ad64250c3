package com.example.parasol.api.service.problem;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A refusal by the protocol rather than the domain, on its way to the caller. */
public class Refused extends RuntimeException {
    private final transient Problem problem;
    private final @Nullable Duration retryAfter;

    public Refused(Problem problem) {
        this(problem, null);
    }

    public Refused(ProblemType type) {
        this(Problem.of(type));
    }

    /** One that the same call may not meet after that time. */
    public Refused(ProblemType type, Duration retryAfter) {
        this(Problem.of(type), retryAfter);
    }

    private Refused(Problem problem, @Nullable Duration retryAfter) {
        // a refusal is an answer, not a fault: nobody reads its stack
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public Problem problem() {
        return problem;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
