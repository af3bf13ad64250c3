package com.example.parasol.dev.kit.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mail as its reader sees it. */
public record ReceivedMail(
        String id,
        Instant sentAt,
        String from,
        String to,
        String subject,
        String text,
        String html) {

    static ReceivedMail of(String id, MimeMessage mail) throws MessagingException, IOException {
        return new ReceivedMail(
                id,
                Objects.requireNonNullElse(mail.getSentDate(), new Date(0)).toInstant(),
                joined(mail.getFrom()),
                joined(mail.getRecipients(Message.RecipientType.TO)),
                Objects.requireNonNullElse(mail.getSubject(), ""),
                find(mail, "text/plain").orElse(""),
                find(mail, "text/html").orElse(""));
    }

    private static String joined(Object @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static Optional<String> find(Part part, String type)
            throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = find(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
