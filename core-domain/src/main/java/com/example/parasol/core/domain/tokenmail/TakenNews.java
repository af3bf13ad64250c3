package com.example.parasol.core.domain.tokenmail;

import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.mail.Mails;
import com.example.parasol.core.domain.mail.NewMail;
import com.example.parasol.core.domain.throttle.Rate;
import com.example.parasol.core.domain.throttle.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the owner of an address, and nobody else, that it has an account already, when somebody
 * wanted to make another with it; once an hour is enough.
 */
@Component
public class TakenNews {

    private static final Rate RATE = new Rate(1, Duration.ofHours(1));
    private static final Duration LIFE = Duration.ofDays(1);

    private final Throttle throttle;
    private final StrangersMail strangers;
    private final Mails mails;
    private final PublicAddress site;
    private final Clock clock;

    TakenNews(
            Throttle throttle,
            StrangersMail strangers,
            Mails mails,
            PublicAddress site,
            Clock clock) {
        this.throttle = throttle;
        this.strangers = strangers;
        this.mails = mails;
        this.site = site;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(String email) {
        if (throttle.admits(RATE, "taken-mail", email) && strangers.admits(email)) {
            mails.enqueue(
                    new NewMail(
                            "address-taken",
                            Locale.ENGLISH,
                            email,
                            Map.of(
                                    "site",
                                    site.publicUrl().toString(),
                                    "login",
                                    site.url("/login").toString(),
                                    "reset",
                                    site.url("/password/forgotten").toString()),
                            clock.instant().plus(LIFE)));
        }
    }
}
