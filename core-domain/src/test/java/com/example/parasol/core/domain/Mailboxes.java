package com.example.parasol.core.domain;

import com.example.parasol.dev.kit.mail.Mailbox;
import com.example.parasol.dev.kit.mail.ReceivedMail;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mailboxes of everybody. */
@TestComponent
public class Mailboxes {

    private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]{43})");

    private final Mailbox mails;
    private final JdbcClient jdbc;

    Mailboxes(@Value("${" + Mailbox.PROPERTY + "}") Path folder, JdbcClient jdbc) {
        this.mails = new Mailbox(folder);
        this.jdbc = jdbc;
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

    /** The secret in the link of the newest of them. */
    public String awaitToken(String email, int count) {
        return token(await(email, count));
    }

    /** The secret in the link of a mail. */
    public static String token(ReceivedMail mail) {
        return TOKEN.matcher(mail.text())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** How many mails lie in the queue for somebody. */
    public long queued(String email) {
        return jdbc.sql(
                        """
                        select count(*) from job where task_name in ('mail', 'token-mail-request')
                          and convert_from(task_data, 'UTF8') like '%' || :email || '%'
                        """)
                .param("email", email)
                .query(Long.class)
                .single();
    }

    /** Waits until all that was on its way to somebody has come; how many there are. */
    public int settled(String email) {
        Awaitility.await().until(() -> queued(email) == 0);
        return of(email).size();
    }
}
