package com.example.parasol.core.domain.tokenmail;

import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.account.Credentials;
import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.job.Jobs;
import com.example.parasol.core.domain.mail.Mails;
import com.example.parasol.core.domain.mail.NewMail;
import com.example.parasol.core.domain.mailtoken.MailTokens;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends mails with links. Strangers can cause them, so an address gets no more of them than {@link
 * StrangersMail} admits: more are left out, unnoticed by whoever asks, and the links that were sent
 * go on working.
 */
@Component
public class TokenMails {

    static final TaskDescriptor<TokenMailRequest> TASK =
            TaskDescriptor.of("token-mail-request", TokenMailRequest.class);

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final MailTokens tokens;
    private final StrangersMail strangers;
    private final Mails mails;
    private final PublicAddress site;
    private final Jobs jobs;
    private final Clock clock;

    TokenMails(
            Accounts accounts,
            MailTokens tokens,
            StrangersMail strangers,
            Mails mails,
            PublicAddress site,
            Jobs jobs,
            Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.strangers = strangers;
        this.mails = mails;
        this.site = site;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Sends it to the account of an address, should there be one that is not disabled; to ask takes
     * the same time.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void request(TokenMail mail, String email) {
        var until = clock.instant().plus(PATIENCE);
        jobs.add(TASK, UUID.randomUUID(), new TokenMailRequest(mail, email, until));
    }

    @Transactional
    void answer(TokenMailRequest request) {
        if (clock.instant().isAfter(request.until())) {
            return;
        }
        accounts.findByEmail(request.email())
                .flatMap(found -> accounts.lock(found.account().id()))
                .map(Credentials::account)
                .filter(account -> !account.isDisabled())
                .ifPresent(account -> send(request.mail(), account.id(), account.email()));
    }

    /** Sends it; earlier links of the same purpose work no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(TokenMail mail, UUID accountId, String email) {
        write(mail, accountId, email, "");
    }

    /** The same, with a path of our own to which the link's page leads on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(TokenMail mail, UUID accountId, String email, String returnTo) {
        var encoded = URLEncoder.encode(returnTo, StandardCharsets.UTF_8);
        write(mail, accountId, email, "&return_to=" + encoded);
    }

    private void write(TokenMail mail, UUID accountId, String email, String query) {
        if (!strangers.admits(email)) {
            return;
        }
        var life = mail.purpose().life();
        var token = tokens.issue(mail.purpose(), accountId, email);
        mails.enqueue(
                new NewMail(
                        mail.template(),
                        Locale.ENGLISH,
                        email,
                        Map.of(
                                "site",
                                site.publicUrl().toString(),
                                "link",
                                site.url(mail.path() + "?token=" + token + query).toString(),
                                "minutes",
                                String.valueOf(life.toMinutes()),
                                "hours",
                                String.valueOf(life.toHours())),
                        clock.instant().plus(life)));
    }
}
