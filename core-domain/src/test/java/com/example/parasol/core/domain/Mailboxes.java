package com.example.parasol.core.domain;

import com.example.parasol.dev.kit.mail.Mailbox;
import com.example.parasol.dev.kit.mail.ReceivedMail;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;

/** The mailboxes of everybody. */
@TestComponent
public class Mailboxes {

    private final Mailbox mails;

    Mailboxes(@Value("${" + Mailbox.PROPERTY + "}") Path folder) {
        this.mails = new Mailbox(folder);
    }

    /** What somebody received, the newest first. */
    public List<ReceivedMail> of(String email) {
        return mails.newest().stream().filter(mail -> mail.to().equals(email)).toList();
    }

    /** Waits until somebody has received a number of mails; the newest of them. */
    public ReceivedMail await(String email, int count) {
        return Awaitility.await()
                .until(() -> of(email), received -> received.size() == count)
                .getFirst();
    }
}
