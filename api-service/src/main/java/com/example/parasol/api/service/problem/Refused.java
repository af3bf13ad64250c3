package com.example.parasol.api.service.problem;

/** A refusal by the protocol rather than the domain, on its way to the caller. */
public class Refused extends RuntimeException {
    private final transient Problem problem;

    public Refused(Problem problem) {
        // a refusal is an answer, not a fault: nobody reads its stack
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Refused(ProblemType type) {
        this(Problem.of(type));
    }

    public Problem problem() {
        return problem;
    }
}
