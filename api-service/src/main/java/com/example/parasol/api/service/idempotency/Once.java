package com.example.parasol.api.service.idempotency;

import com.example.parasol.api.service.problem.Problem;
import com.example.parasol.api.service.problem.ProblemType;
import com.example.parasol.api.service.problem.Refused;
import com.example.parasol.core.domain.actor.Member;
import com.example.parasol.core.domain.actor.TenantActor;
import com.example.parasol.core.domain.idempotency.Answer;
import com.example.parasol.core.domain.idempotency.KeptAnswer;
import com.example.parasol.core.domain.idempotency.KeptAnswers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what a call asks for once, however often it is called within 24 hours: effect and answer are
 * written in one transaction, and a repetition gets the answer
 * (draft-ietf-httpapi-idempotency-key). A refusal has no effect and is not kept. Ask first whether
 * the caller may call at all.
 */
@Component
public class Once {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KeptAnswers answers;
    private final Clock clock;

    Once(KeptAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Calls, or answers as it was answered.
     *
     * @param request all that is asked for, as text: operation, parameters and a digest of the body
     * @param call has no effect but through the database, and throws when it refuses
     * @throws Refused when the key is in use, or was used for another request
     * @throws Exception what the call throws
     */
    @Transactional(rollbackFor = Exception.class)
    public Outcome run(TenantActor actor, IdempotencyKey key, String request, Callable<Answer> call)
            throws Exception {
        if (!answers.take(actor, key.text())) {
            throw new Refused(ProblemType.IDEMPOTENCY_KEY_IN_USE, PAUSE);
        }
        var kept = answers.find(actor, key.text(), request);
        if (kept.isPresent()) {
            return new Outcome(replay(actor, kept.get()), true);
        }
        var answer = call.call();
        answers.keep(actor, key.text(), request, answer);
        return new Outcome(answer, false);
    }

    private Answer replay(TenantActor actor, KeptAnswer kept) {
        if (!kept.sameRequest()) {
            throw new Refused(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        var answer = kept.answer();
        if (answer == null || (answer.secret() && !kept.sameCaller())) {
            throw new Refused(
                    Problem.of(
                            ProblemType.CONFLICT,
                            "This was done, but the answer holds a secret that is not shown again."));
        }
        if (answer.secret() && actor instanceof Member) {
            actor.requireFreshLogin(clock.instant());
        }
        return answer;
    }
}
