package com.example.parasol.api.web.live;

import com.example.parasol.api.service.caller.CallerApi;
import com.example.parasol.api.service.live.LiveApi;
import com.example.parasol.api.service.live.LiveListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
        var end = callers.end(actor.get(), token).orElse(Instant.MAX);
        var admission = new Admission(token, end, live.subscribe(actor.get(), listener));
        // asked again, because nobody told us if it was revoked before we subscribed
        if (isValid(admission)) {
            return Optional.of(admission);
        }
        admission.close();
        return Optional.empty();
    }

    /** How long the token lasts, at most a day. */
    Duration left(Admission admission) {
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        var end = admission.end().isBefore(tomorrow) ? admission.end() : tomorrow;
        return Duration.between(clock.instant(), end);
    }

    boolean isValid(Admission admission) {
        return admission.end().isAfter(clock.instant())
                && callers.authenticate(admission.token()).isPresent();
    }
}
