package com.example.parasol.web.site.mailbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells templates by {@code ${mailbox}} where dev-kit, which no production jar has, shows mails.
 */
@ControllerAdvice
@ConditionalOnResource(resources = "classpath:META-INF/parasol/dev-kit.classpath")
class MailboxAdvice {

    @ModelAttribute("mailbox")
    String mailbox() {
        return "/dev/mail";
    }
}
