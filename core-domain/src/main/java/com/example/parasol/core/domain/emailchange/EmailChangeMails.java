package com.example.parasol.core.domain.emailchange;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.account.Credentials;
import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.job.Jobs;
import com.example.parasol.core.domain.mail.Mails;
import com.example.parasol.core.domain.mail.NewMail;
import com.example.parasol.core.domain.tokenmail.TakenNews;
import com.example.parasol.core.domain.tokenmail.TokenMail;
import com.example.parasol.core.domain.tokenmail.TokenMails;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the new address and to the old one. */
@Component
class EmailChangeMails {

    static final TaskDescriptor<EmailChangeRequest> TASK =
            TaskDescriptor.of("email-change-request", EmailChangeRequest.class);

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration LIFE_OF_NEWS = Duration.ofDays(2);

    private final Accounts accounts;
    private final TokenMails tokenMails;
    private final TakenNews takenNews;
    private final Mails mails;
    private final PublicAddress site;
    private final Jobs jobs;
    private final Clock clock;

    EmailChangeMails(
            Accounts accounts,
            TokenMails tokenMails,
            TakenNews takenNews,
            Mails mails,
            PublicAddress site,
            Jobs jobs,
            Clock clock) {
        this.accounts = accounts;
        this.tokenMails = tokenMails;
        this.takenNews = takenNews;
        this.mails = mails;
        this.site = site;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void request(Account account, String email) {
        var until = clock.instant().plus(PATIENCE);
        jobs.add(
                TASK,
                UUID.randomUUID(),
                new EmailChangeRequest(account.id(), account.email(), email, until));
    }

    /** The old address is told in any case, or its mails would say whether the new one is taken. */
    @Transactional
    public void answer(EmailChangeRequest request) {
        if (clock.instant().isAfter(request.until())) {
            return;
        }
        accounts.lock(request.accountId())
                .map(Credentials::account)
                .filter(account -> account.email().equals(request.present()))
                .ifPresent(account -> {
                    tell(account.email(), "email-change-requested", "/account/password");
                    if (accounts.findByEmail(request.email()).isPresent()) {
                        takenNews.tell(request.email());
                    } else {
                        tokenMails.send(TokenMail.EMAIL_CHANGE, account.id(), request.email());
                    }
                });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tellChanged(String oldEmail) {
        tell(oldEmail, "email-changed", "/");
    }

    private void tell(String email, String template, String path) {
        mails.enqueue(
                new NewMail(
                        template,
                        Locale.ENGLISH,
                        email,
                        Map.of(
                                "site",
                                site.publicUrl().toString(),
                                "link",
                                site.url(path).toString()),
                        clock.instant().plus(LIFE_OF_NEWS)));
    }
}
