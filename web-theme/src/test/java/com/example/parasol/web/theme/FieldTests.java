package com.example.parasol.web.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

@ThemeTest
class FieldTests {

    private final Browser browser;

    FieldTests(Browser browser) {
        this.browser = browser;
    }

    @Test
    void aFieldHasItsLabelAndItsHint() throws IOException, InterruptedException {
        assertThat(browser.get("/form").body())
                .contains("<label for=\"email\">E-mail</label>")
                .containsPattern("<input[^>]*id=\"email\"[^>]*aria-describedby=\"email-hint\"")
                .doesNotContain("aria-invalid", "autofocus");
    }

    @Test
    void aWrongFieldKeepsWhatWasTypedAndSaysWhy() throws IOException, InterruptedException {
        var page = send("a%40b.example", "a secret");

        assertThat(page)
                .contains("value=\"a@b.example\"", "This one is taken.")
                .containsPattern("<input[^>]*id=\"email\"[^>]*autofocus")
                .containsPattern("<input[^>]*id=\"email\"[^>]*aria-invalid=\"true\"")
                .doesNotContain("a secret");
    }

    @Test
    void whatWasTypedIsInert() throws IOException, InterruptedException {
        assertThat(send("%22%3E%3Cscript%3E", "x")).doesNotContain("\"><script>");
    }

    private String send(String email, String password) throws IOException, InterruptedException {
        var form = browser.get("/form");
        var token = form.body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var cookie = "theme_csrf=" + Browser.cookie(form, "theme_csrf");
        var body = "_csrf=%s&email=%s&password=%s".formatted(token, email, password);
        return browser.post("/form", body, "Cookie", cookie).body();
    }
}
