package com.example.parasol.core.domain.factor;

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

/** Tells the owner of an account what became of his factors, in case it was not his doing. */
@Component
public class FactorNews {

    /** Older news are of no use. */
    private static final Duration LIFE = Duration.ofDays(2);

    private final Mails mails;
    private final PublicAddress site;
    private final Clock clock;

    FactorNews(Mails mails, PublicAddress site, Clock clock) {
        this.mails = mails;
        this.site = site;
        this.clock = clock;
    }

    /**
     * @param template says what happened; it may use {@code {site}}, {@code {link}} to the page of
     *     the factors, and {@code {detail}}
     * @param detail a name or a number, no secret
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Account account, String template, String detail) {
        mails.enqueue(
                new NewMail(
                        template,
                        Locale.ENGLISH,
                        account.email(),
                        Map.of(
                                "site",
                                site.publicUrl().toString(),
                                "link",
                                site.url("/account/factors").toString(),
                                "detail",
                                detail),
                        clock.instant().plus(LIFE)));
    }
}
