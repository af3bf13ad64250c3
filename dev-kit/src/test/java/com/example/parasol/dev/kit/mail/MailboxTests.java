package com.example.parasol.dev.kit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.function.RouterFunction;

class MailboxTests {

    private static final AutoConfigurations PAGES =
            AutoConfigurations.of(MailPagesAutoConfiguration.class);

    @TempDir Path folder;
    private Mailbox mailbox;

    @BeforeEach
    void open() {
        mailbox = new Mailbox(folder);
    }

    @Test
    void whatSeveralServersReceivedLiesInOneFolder() throws Exception {
        try (var one = MailServer.start(mailbox);
                var other = MailServer.start(new Mailbox(folder))) {
            assertThat(one.port()).isNotEqualTo(other.port());
            send(one, "first", "Hello");
            send(other, "second", "Hello");
        }

        assertThat(mailbox.newest())
                .extracting(ReceivedMail::subject)
                .containsExactly("second", "first");
        assertThat(mailbox.newest().getFirst())
                .returns("ada@example.com", ReceivedMail::to)
                .returns("Hello", mail -> mail.text().strip());
    }

    @Test
    void aFileThatIsStillBeingWrittenIsNoMailYet() throws Exception {
        Files.writeString(folder.resolve("unfinished"), "Subject: half");

        assertThat(mailbox.newest()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "../secret", "..", "a/b", "a\u0000b"})
    void onlyAMailHasAPage(String id) throws Exception {
        Files.writeString(folder.resolveSibling("secret.eml"), "Subject: not yours\n\n");

        assertThat(mailbox.find(id)).isEmpty();
    }

    @Test
    void aMailIsTextWhoseAddressesCanBeFollowed() throws Exception {
        try (var server = MailServer.start(mailbox)) {
            send(server, "<b>bold</b>", "Go to https://a.example/x?a=1&b=2\n<script>");
        }

        assertThat(MailPages.mail(mailbox.newest().getFirst()))
                .contains(
                        "<a href=\"https://a.example/x?a=1&amp;b=2\">",
                        "&lt;b&gt;bold",
                        "&lt;script&gt;")
                .doesNotContain("<b>", "<script");
    }

    @Test
    void theApplicationWithTheStartPageShowsThem() throws Exception {
        try (var server = MailServer.start(mailbox)) {
            send(server, "A subject", "A text");
        }
        var id = mailbox.newest().getFirst().id();

        new WebApplicationContextRunner()
                .withConfiguration(PAGES)
                .withPropertyValues("parasol.dev.start-page=true", Mailbox.PROPERTY + "=" + folder)
                .run(context -> {
                    var routes = context.getBean(RouterFunction.class);
                    var mvc = MockMvcTester.create(MockMvcBuilders.routerFunctions(routes).build());

                    assertThat(mvc.get().uri("/dev/mail")).bodyText().contains("A subject", id);
                    assertThat(mvc.get().uri("/dev/mail/" + id)).bodyText().contains("A text");
                    assertThat(mvc.get().uri("/dev/mail/" + id + "/html")).hasStatusOk();
                    assertThat(mvc.get().uri("/dev/mail/other")).hasStatus(404);
                    assertThat(mvc.get().uri("/dev/mail/other/html")).hasStatus(404);
                });
        new WebApplicationContextRunner()
                .withConfiguration(PAGES)
                .withPropertyValues(Mailbox.PROPERTY + "=" + folder)
                .run(context -> assertThat(context).doesNotHaveBean("mailPages"));
    }

    private static void send(MailServer server, String subject, String text) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(server.port()));
        var mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom(new InternetAddress("parasol@example.com"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("ada@example.com"));
        mail.setSubject(subject);
        mail.setText(text);
        Transport.send(mail);
    }
}
