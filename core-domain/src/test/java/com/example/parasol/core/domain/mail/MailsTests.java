package com.example.parasol.core.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.example.parasol.core.domain.DomainTest;
import com.example.parasol.core.domain.Mailboxes;
import com.example.parasol.core.domain.Tenants;
import com.example.parasol.core.domain.TestClock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@DomainTest
class MailsTests {

    private static final String LINK = "https://parasol.example/password/new?token=abc";

    @Autowired Mails mails;
    @Autowired Mailboxes mailboxes;
    @Autowired TransactionOperations transaction;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private final String email = Tenants.anyEmail();

    @Test
    void aMailIsSentAsTextAndHtml() {
        transaction.executeWithoutResult(_ -> mails.enqueue(mail(Duration.ofMinutes(5))));

        var mail = mailboxes.await(email, 1);

        assertThat(mail.from()).isEqualTo("Parasol <no-reply@parasol.example>");
        assertThat(mail.subject()).isEqualTo("Choose a new password");
        assertThat(mail.text())
                .contains("https://parasol.example.", "password:", LINK, "7 minutes");
        assertThat(mail.html()).contains("href=\"" + LINK + "\"", "7 minutes");
    }

    @Test
    void nothingOfItStaysInTheQueue() {
        transaction.executeWithoutResult(_ -> mails.enqueue(mail(Duration.ofMinutes(5))));
        mailboxes.await(email, 1);

        await().untilAsserted(() -> assertThat(queued()).isZero());
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        transaction.executeWithoutResult(status -> {
            mails.enqueue(mail(Duration.ofMinutes(5)));
            assertThat(queued()).isOne();
            status.setRollbackOnly();
        });

        assertThat(queued()).isZero();
        assertThat(mailboxes.of(email)).isEmpty();
    }

    @Test
    void aMailWhoseTimeIsOverIsDropped() {
        transaction.executeWithoutResult(_ -> mails.enqueue(mail(Duration.ofSeconds(-1))));

        await().untilAsserted(() -> assertThat(queued()).isZero());
        assertThat(mailboxes.of(email)).isEmpty();
    }

    @Test
    void aMailBelongsToATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> mails.enqueue(mail(Duration.ofMinutes(5))));
    }

    @Test
    void aMailThatCannotBeWrittenIsTheCallersMistake() {
        var unknown = new NewMail("no-such", Locale.ENGLISH, email, Map.of(), clock.instant());
        var lacking = new NewMail("sample", Locale.ENGLISH, email, Map.of(), clock.instant());

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(_ -> mails.enqueue(unknown)))
                .withMessage("There is no mail no-such");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(_ -> mails.enqueue(lacking)))
                .withMessageContaining("{site}");
    }

    @Test
    void whatIsInAMailIsNeverPrinted() {
        assertThat(mail(Duration.ZERO).toString()).doesNotContain("token", email);
    }

    private NewMail mail(Duration life) {
        return new NewMail(
                "sample",
                Locale.GERMAN,
                email,
                Map.of("site", "https://parasol.example", "link", LINK, "minutes", "7"),
                clock.instant().plus(life));
    }

    private long queued() {
        return jdbc.sql(
                        """
                        select count(*) from job where task_name = 'mail'
                          and convert_from(task_data, 'UTF8') like '%' || :email || '%'
                        """)
                .param("email", email)
                .query(Long.class)
                .single();
    }
}
