package com.example.parasol.api.service.problem;

import java.util.List;

/** What each kind of problem looks like, for the API's description. */
public final class ProblemExample {
    private static final String REQUEST_ID = "3f0c1c8e-5d7a-4e0b-9a55-6a4a1c1f2b7d";

    private ProblemExample() {}

    /** One of this kind. */
    public static Problem of(ProblemType type) {
        var problem =
                switch (type) {
                    case INVALID -> at(type, "#/name", "required", "Give a value");
                    case CONFLICT ->
                            at(
                                    type,
                                    "#/id",
                                    "rotated",
                                    "Rotate the key that has replaced this one");
                    case QUOTA_EXCEEDED ->
                            Problem.of(type, "The plan free allows 5 keys.")
                                    .withQuota("keys", 5, "free");
                    default -> Problem.of(type);
                };
        return problem.withRequestId(REQUEST_ID);
    }

    private static Problem at(ProblemType type, String pointer, String code, String detail) {
        return Problem.of(type, type.hint(), List.of(new FieldProblem(pointer, code, detail)));
    }
}
