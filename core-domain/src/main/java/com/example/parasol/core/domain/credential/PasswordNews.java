package com.example.parasol.core.domain.credential;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.mail.Mails;
import com.example.parasol.core.domain.mail.NewMail;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owner of an account of a new password, in case it was somebody else's doing. */
@Component
public class PasswordNews {

    /** Older news are of no use. */
    private static final Duration LIFE = Duration.ofDays(2);

    private final Mails mails;
    private final PublicAddress site;
    private final Clock clock;

    PasswordNews(Mails mails, PublicAddress site, Clock clock) {
        this.mails = mails;
        this.site = site;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Account account) {
        mails.enqueue(
                new NewMail(
                        "password-changed",
                        Locale.ENGLISH,
                        account.email(),
                        Map.of(
                                "site",
                                site.publicUrl().toString(),
                                "link",
                                site.url("/account/devices").toString()),
                        clock.instant().plus(LIFE)));
    }
}
