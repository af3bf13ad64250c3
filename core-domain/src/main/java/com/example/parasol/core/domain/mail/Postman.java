package com.example.parasol.core.domain.mail;

import com.example.parasol.core.domain.address.PublicAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands mails to the mail server. Without one everything else works, and mails wait until their
 * time is over.
 */
@Component
@ConditionalOnBooleanProperty("parasol.jobs.enabled")
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final String NO_SERVER =
            "there is no mail server: set SPRING_MAIL_HOST, for example to smtp.example.com";

    private final @Nullable JavaMailSender server;
    private final String from;
    private final PublicAddress address;
    private final Clock clock;

    Postman(
            ObjectProvider<JavaMailSender> servers,
            MailProperties properties,
            PublicAddress address,
            Clock clock) {
        this.server = servers.getIfAvailable();
        this.from = properties.sender(address);
        this.address = address;
        this.clock = clock;
        if (server == null) {
            log.warn("No mail will leave, for {}", NO_SERVER);
        }
    }

    /**
     * Sends it, once more when the process was killed between sending and noting so; its id tells.
     *
     * @throws MailNotSent to be tried again
     */
    void send(OutgoingMail mail) {
        if (clock.instant().isAfter(mail.until())) {
            log.warn("Mail {} was dropped unsent, its time is over", mail.id());
            return;
        }
        if (server == null) {
            throw new MailNotSent(mail, NO_SERVER);
        }
        try {
            server.send(message -> write(mail, message));
        } catch (MailException e) {
            var cause = NestedExceptionUtils.getMostSpecificCause(e);
            throw new MailNotSent(mail, cause.getClass().getSimpleName());
        }
    }

    private void write(OutgoingMail mail, MimeMessage message) throws MessagingException {
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(mail.recipient());
        parts.setSubject(mail.subject());
        parts.setText(mail.text(), mail.html());
        parts.setSentDate(Date.from(clock.instant()));
        message.setHeader(
                "Message-ID", "<%s@%s>".formatted(mail.id(), address.publicUrl().getHost()));
        // RFC 3834: no machine shall answer
        message.setHeader("Auto-Submitted", "auto-generated");
    }
}
