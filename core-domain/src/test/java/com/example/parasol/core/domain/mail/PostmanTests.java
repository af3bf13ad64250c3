package com.example.parasol.core.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.address.PublicAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@ExtendWith(OutputCaptureExtension.class)
class PostmanTests {

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    @Test
    void withoutAMailServerItSaysWhatToSet(CapturedOutput output) {
        var postman = postman();

        assertThat(output).contains("No mail will leave", "set SPRING_MAIL_HOST");
        assertThatExceptionOfType(MailNotSent.class)
                .isThrownBy(() -> postman.send(mail(Duration.ofMinutes(1))))
                .withMessageContaining("set SPRING_MAIL_HOST");
    }

    @Test
    void aMailServerThatIsDownIsToldWithoutTheMail() {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(1);
        beans.addBean("server", server);

        assertThatExceptionOfType(MailNotSent.class)
                .isThrownBy(() -> postman().send(mail(Duration.ofMinutes(1))))
                .withMessageContaining("ConnectException")
                .withNoCause()
                .satisfies(
                        refusal -> assertThat(refusal.toString()).doesNotContain("ada@", "secret"));
    }

    @Test
    void whatNobodyNeedsAnyMoreIsDropped(CapturedOutput output) {
        assertThatCode(() -> postman().send(mail(Duration.ofSeconds(-1))))
                .doesNotThrowAnyException();
        assertThat(output).contains("dropped unsent").doesNotContain("ada@", "secret");
    }

    @Test
    void theSenderIsASetting() {
        var address =
                new PublicAddress(
                        URI.create("https://umbrella.example"),
                        "",
                        new PublicAddress.Gateway(PublicAddress.Mode.PATH));

        assertThat(new MailProperties(null).sender(address))
                .isEqualTo("Parasol <no-reply@umbrella.example>");
        assertThat(new MailProperties("a@b.example").sender(address)).isEqualTo("a@b.example");
    }

    private Postman postman() {
        return new Postman(
                beans.getBeanProvider(JavaMailSender.class),
                new MailProperties(null),
                new PublicAddress(
                        URI.create("https://umbrella.example"),
                        "",
                        new PublicAddress.Gateway(PublicAddress.Mode.PATH)),
                Clock.systemUTC());
    }

    private static OutgoingMail mail(Duration life) {
        return new OutgoingMail(
                UUID.randomUUID(),
                "ada@example.com",
                "A subject",
                "a secret",
                "a secret",
                Instant.now().plus(life));
    }
}
