package com.example.parasol.core.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MailTemplateTests {

    private static final String LAYOUT = "<html lang=\"{language}\"><h1>{subject}</h1>{body}";

    @Test
    void oneSourceGivesTextAndHtml() {
        var mail =
                write("For {name}\n\nTwo\nlines.\n\n[Open] {link}\n", "Ada", "https://a.example");

        assertThat(mail.subject()).isEqualTo("For Ada");
        assertThat(mail.text()).isEqualTo("Two lines.\n\nOpen:\nhttps://a.example\n");
        assertThat(mail.html())
                .isEqualTo(
                        """
                        <html lang="en"><h1>For Ada</h1><p>Two lines.</p>
                        <p><a class="button" href="https://a.example">Open</a></p>\
                        """);
    }

    @Test
    void valuesAreTextAndNeverMarkup() {
        var mail = write("S\n\nHello {name} & {link}", "<img src=x>", "\" onclick='x'");

        assertThat(mail.text()).contains("Hello <img src=x> & \" onclick='x'");
        assertThat(mail.html())
                .contains("Hello &lt;img src=x&gt; &amp; &quot; onclick=&#39;x&#39;")
                .doesNotContain("<img");
    }

    @Test
    void valuesAreNotTemplatesThemselves() {
        var mail = write("{name}\n\n{name}", "{link} $1 {body}", "secret");

        assertThat(mail.subject()).isEqualTo("{link} $1 {body}");
        assertThat(mail.html()).contains("<p>{link} $1 {body}</p>").doesNotContain("secret");
    }

    @Test
    void aSubjectIsOneShortLine() {
        var mail = write("{name}\n\ntext", "a\r\nBcc: b@example.com" + "x".repeat(500), "");

        assertThat(mail.subject()).startsWith("aBcc: b@example.comxxx").hasSize(200);
    }

    @Test
    void aMissingValueIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write("S\n\n{other}", "", ""))
                .withMessage("The mail lacks {other}");
    }

    private static MailTemplate.Written write(String source, String name, String link) {
        return MailTemplate.parse(source, "en", LAYOUT).write(Map.of("name", name, "link", link));
    }
}
