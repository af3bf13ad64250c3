package com.example.parasol.api.service.problem;

import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.DomainException;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.LoginTooOld;
import com.example.parasol.core.domain.refusal.NotAllowed;
import com.example.parasol.core.domain.refusal.NotFound;
import com.example.parasol.core.domain.refusal.QuotaExceeded;
import com.example.parasol.core.domain.refusal.Stale;
import com.example.parasol.core.domain.refusal.TooBusy;
import com.example.parasol.core.domain.refusal.TooOften;
import java.util.List;

/** What the domain's refusals are called in the API's vocabulary. */
public final class Refusals {
    private Refusals() {}

    /** The problem for a refusal; its request id is still open. */
    public static Problem problem(DomainException refusal) {
        return switch (refusal) {
            case NotFound missing -> of(ProblemType.NOT_FOUND, missing);
            case NotAllowed lacking -> of(ProblemType.NOT_ALLOWED, lacking);
            case LoginTooOld old -> of(ProblemType.LOGIN_TOO_OLD, old);
            case Stale stale -> of(ProblemType.STALE, stale);
            case TooBusy busy -> of(ProblemType.UNAVAILABLE, busy);
            case TooOften often -> of(ProblemType.TOO_MANY_REQUESTS, often);
            case Conflict conflict ->
                    Problem.of(
                            ProblemType.CONFLICT,
                            sentence(conflict),
                            List.of(FieldProblem.of(conflict.violation())));
            case Invalid invalid -> {
                var errors = invalid.violations().stream().map(FieldProblem::of).toList();
                yield Problem.of(ProblemType.INVALID, ProblemType.INVALID.hint(), errors);
            }
            case QuotaExceeded quota ->
                    of(ProblemType.QUOTA_EXCEEDED, quota)
                            .withQuota(quota.limit(), quota.max(), quota.plan());
        };
    }

    private static Problem of(ProblemType type, DomainException refusal) {
        return Problem.of(type, sentence(refusal));
    }

    private static String sentence(DomainException refusal) {
        return refusal.getMessage() + ".";
    }
}
