package com.example.parasol.core.domain.deletion;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.mail.Mails;
import com.example.parasol.core.domain.mail.NewMail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owner of an account that it will go, with how to keep it, and that it has gone. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeletionNews {

    /** Older news are of no use. */
    private static final Duration LIFE = Duration.ofDays(2);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Mails mails;
    private final PublicAddress site;
    private final Clock clock;

    DeletionNews(Mails mails, PublicAddress site, Clock clock) {
        this.mails = mails;
        this.site = site;
        this.clock = clock;
    }

    public void tellRequested(Account account, Instant deletionAt) {
        mails.enqueue(
                new NewMail(
                        "deletion-requested",
                        Locale.ENGLISH,
                        account.email(),
                        Map.of(
                                "site",
                                site.publicUrl().toString(),
                                "day",
                                DAY.format(deletionAt.atZone(account.timeZone())),
                                "link",
                                site.url("/login").toString()),
                        deletionAt));
    }

    public void tellDone(String email) {
        mails.enqueue(
                new NewMail(
                        "deletion-done",
                        Locale.ENGLISH,
                        email,
                        Map.of("site", site.publicUrl().toString()),
                        clock.instant().plus(LIFE)));
    }
}
