package com.example.parasol.api.web.live;

import com.example.parasol.api.service.caller.CallerApi;
import com.example.parasol.api.service.live.LiveApi;
import com.example.parasol.api.service.live.LiveListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets callers in by their tokens. */
@Component
class Admissions {
    private final CallerApi callers;
    private final LiveApi live;
    private final Clock clock;

    Admissions(CallerApi callers, LiveApi live, Clock clock) {
        this.callers = callers;
        this.live = live;
        this.clock = clock;
    }

    /** Whoever is let in hears what happens from now on; empty when the token is not valid. */
    Optional<Admission> admit(String token, LiveListener listener) {
        var actor = callers.authenticate(token);
        if (actor.isEmpty()) {
            return Optional.empty();
        }
        var admission = new Admission(actor.get(), token, live.subscribe(actor.get(), listener));
        // asked again, because nobody told us if it was revoked before we subscribed
        if (isValid(admission)) {
            return Optional.of(admission);
        }
        admission.close();
        return Optional.empty();
    }

    /** What happened while somebody was away; he who asks for nothing misses nothing. */
    CatchUp catchUp(Admission admission, @Nullable Instant since) {
        if (since != null) {
            var missed = live.since(admission.actor(), since);
            if (missed.isPresent()) {
                return new CatchUp(since, missed.get());
            }
        }
        return new CatchUp(clock.instant(), List.of());
    }

    /** How long the token lasts, at most a day; asked anew, because a key may be given an end. */
    Duration left(Admission admission) {
        var now = clock.instant();
        var tomorrow = now.plus(Duration.ofDays(1));
        var end = callers.end(admission.actor(), admission.token());
        if (end.isEmpty() && !isValid(admission)) {
            return Duration.ZERO;
        }
        var last = end.filter(tomorrow::isAfter).orElse(tomorrow);
        return Duration.between(now, last);
    }

    boolean isValid(Admission admission) {
        return callers.authenticate(admission.token()).isPresent();
    }
}
