package com.example.parasol.core.domain.mail;

import com.example.parasol.core.domain.job.Jobs;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends mails, after the commit of the transaction that they belong to. */
@Component
public class Mails {

    static final TaskDescriptor<OutgoingMail> TASK = TaskDescriptor.of("mail", OutgoingMail.class);

    private final MailTemplates templates;
    private final Jobs jobs;

    Mails(MailTemplates templates, Jobs jobs) {
        this.templates = templates;
        this.jobs = jobs;
    }

    /**
     * Writes it now and has it sent later, so no caller waits for a mail server.
     *
     * @throws IllegalArgumentException when there is no such template or a value is missing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(NewMail mail) {
        var id = UUID.randomUUID();
        var written = templates.get(mail.template(), mail.locale()).write(mail.values());
        jobs.add(
                TASK,
                id,
                new OutgoingMail(
                        id,
                        mail.recipient(),
                        written.subject(),
                        written.text(),
                        written.html(),
                        mail.until()));
    }
}
