package com.example.parasol.core.domain.tokenmail;

import com.example.parasol.core.domain.throttle.Rate;
import com.example.parasol.core.domain.throttle.Throttle;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps strangers from filling somebody's mailbox through us: ten mails an hour for an address. */
@Component
public class StrangersMail {

    static final Rate RATE = new Rate(10, Duration.ofHours(1));

    private final Throttle throttle;

    StrangersMail(Throttle throttle) {
        this.throttle = throttle;
    }

    /** Counts one more mail that anybody can cause; whether the address may still get it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean admits(String email) {
        return throttle.admits(RATE, "mail", email);
    }
}
