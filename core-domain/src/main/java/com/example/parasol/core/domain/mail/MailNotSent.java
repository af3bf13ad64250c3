package com.example.parasol.core.domain.mail;

/** It will be tried again. Says why in one line, without what mail servers say of addresses. */
final class MailNotSent extends RuntimeException {

    MailNotSent(OutgoingMail mail, String reason) {
        super("Mail %s did not leave: %s".formatted(mail.id(), reason), null, false, false);
    }
}
