package com.example.parasol.web.site.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.Mailboxes;
import com.example.parasol.web.site.SiteTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where mails are to be read, and where their links lead. */
@SiteTest
class MailboxHintTests {

    private static final String FORM = "/password/forgotten";

    private final Customers customers;
    private final Mailboxes mailboxes;
    @LocalServerPort private int port;

    MailboxHintTests(Customers customers, Mailboxes mailboxes) {
        this.customers = customers;
        this.mailboxes = mailboxes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signup", "/login", FORM})
    void whereAMailIsExpectedDevelopmentSaysWhereItIs(String path) throws Exception {
        var browser = customers.visitor();
        browser.get(path);

        assertThat(browser.page().select("main a[href=/dev/mail]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "X-Forwarded-Host", "Forwarded"})
    void aForgedHostReachesNoLink(String header) throws Exception {
        var email = customers.customer();
        var answer =
                request(
                        email,
                        header,
                        header.equals("Forwarded") ? "host=evil.example" : "evil.example");

        assertThat(answer).contains(" 302 ");
        var mail = mailboxes.await(email, "Set a new password");
        assertThat(mail.text())
                .contains("http://localhost:8080/password/reset?token=")
                .doesNotContain("evil.example");
        assertThat(mail.html()).doesNotContain("evil.example");
    }

    /** By hand: an http client forges no Host. */
    private String request(String email, String header, String value)
            throws IOException, InterruptedException {
        var browser = customers.visitor();
        browser.get(FORM);
        var csrf = browser.page().expectFirst("input[name=_csrf]").val();
        var body = "_csrf=" + csrf + "&email=" + email;
        var head =
                """
                POST %s HTTP/1.1
                %s
                Cookie: site_csrf=%s
                Content-Type: application/x-www-form-urlencoded
                Content-Length: %d
                Connection: close

                """
                        .formatted(
                                FORM,
                                header.equals("Host")
                                        ? "Host: " + value
                                        : "Host: localhost\n" + header + ": " + value,
                                browser.cookies.get("site_csrf"),
                                body.length());
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((head.replace("\n", "\r\n") + body).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aMailIsShownWhereTheHintLeads() throws Exception {
        var email = customers.customer();
        mailboxes.await(email, "Confirm");
        var browser = customers.visitor();
        browser.get("/dev/mail");

        assertThat(browser.page().text()).contains(email);
    }
}
