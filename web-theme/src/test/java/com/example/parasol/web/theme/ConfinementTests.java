package com.example.parasol.web.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever may see one page only, such as the one for his second factor, is nobody elsewhere. */
@ThemeTest
class ConfinementTests {

    private final Browser browser;
    private String session = "";

    ConfinementTests(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void logInByHalf() throws IOException, InterruptedException {
        var answer = browser.get("/login/" + SampleApplication.HALF_IN);
        session = "theme_session=" + Browser.cookie(answer, "theme_session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/members", "/fresh", "/owners"})
    void heIsShownToItAndLedBack(String path) throws IOException, InterruptedException {
        var answer = browser.get(path + "?page=2", "Cookie", session);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location"))
                .hasValue("/code?return_to=%2F" + path.substring(1) + "%3Fpage%3D2");
    }

    @Test
    void aScriptIsToldToLogIn() throws IOException, InterruptedException {
        var answer = browser.get("/members", "Cookie", session, "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate")).isPresent();
    }

    @Test
    void whatIsForEverybodyIsForNobodyKnown() throws IOException, InterruptedException {
        assertThat(browser.get("/form", "Cookie", session).body()).contains("id=\"who\">nobody<");
    }

    @Test
    void thePageIsForHimAlone() throws IOException, InterruptedException {
        var anna = browser.get("/login/" + SampleApplication.ANNA);
        var hers = "theme_session=" + Browser.cookie(anna, "theme_session");

        assertThat(browser.get("/code", "Cookie", session).statusCode()).isEqualTo(200);
        assertThat(browser.get("/code", "Cookie", hers).statusCode()).isEqualTo(403);
        assertThat(browser.get("/code").headers().firstValue("location"))
                .hasValue("/login?return_to=%2Fcode");
    }

    @Test
    void whatIsNotThereIsNotThereForHimEither() throws IOException, InterruptedException {
        assertThat(browser.get("/nowhere", "Cookie", session).statusCode()).isEqualTo(404);
    }
}
