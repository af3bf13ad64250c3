package com.example.parasol.web.theme;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ThemeTest
class SessionTests {

    private final Browser browser;
    private final SampleSessions sessions;

    SessionTests(Browser browser, SampleSessions sessions) {
        this.browser = browser;
        this.sessions = sessions;
    }

    @Test
    void pagesWithoutAFormSetNoCookie() throws IOException, InterruptedException {
        assertThat(browser.get("/").headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void aFormSetsOnlyItsToken() throws IOException, InterruptedException {
        assertThat(browser.get("/form").headers().allValues("set-cookie"))
                .singleElement()
                .asString()
                .startsWith("theme_csrf=")
                .contains("Path=/", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void aLoginIsFoundAgainInTheNextRequest() throws IOException, InterruptedException {
        var session = logIn(SampleApplication.ANNA);

        assertThat(browser.get("/members", "Cookie", session).statusCode()).isEqualTo(200);
        assertThat(browser.get("/form", "Cookie", session).body()).contains("id=\"who\">anna<");
    }

    @Test
    void aLoginChangesTheIdAndTheFormToken() throws IOException, InterruptedException {
        var before = logIn(SampleApplication.ANNA);
        var csrf = Browser.cookie(browser.get("/form"), "theme_csrf");

        var again =
                browser.get(
                        "/login/" + SampleApplication.ANNA,
                        "Cookie",
                        before + "; theme_csrf=" + csrf);

        assertThat("theme_session=" + Browser.cookie(again, "theme_session")).isNotEqualTo(before);
        assertThat(Browser.cookie(again, "theme_csrf")).isNotEqualTo(csrf);
        assertThat(browser.get("/members", "Cookie", before).statusCode()).isEqualTo(302);
    }

    @Test
    void whatASessionHeldBeforeALoginIsGone() throws IOException, InterruptedException {
        var before = sessions.createSession();
        before.setAttribute("planted", "by somebody else");
        sessions.save(before);

        var answer =
                browser.get(
                        "/login/" + SampleApplication.ANNA,
                        "Cookie",
                        "theme_session=" + before.getId());

        var after = sessions.findById(Browser.cookie(answer, "theme_session"));
        assertThat(sessions.findById(before.getId())).isNull();
        assertThat(requireNonNull(after).getAttributeNames()).containsExactly("login");
    }

    @Test
    void aLoginThatWasEndedElsewhereIsEndedHere() throws IOException, InterruptedException {
        var session = logIn(UUID.randomUUID());

        assertThat(browser.get("/members", "Cookie", session).statusCode()).isEqualTo(302);
    }

    @Test
    void logoutEndsTheSession() throws IOException, InterruptedException {
        var session = logIn(SampleApplication.ANNA);
        browser.get("/leave", "Cookie", session);

        assertThat(browser.get("/members", "Cookie", session).statusCode()).isEqualTo(302);
    }

    @Test
    void withoutTheDatabasePublicPagesAreServedAndOthersSayComeBack() throws Exception {
        var session = logIn(SampleApplication.DATABASE_DOWN);
        var members = browser.get("/members", "Cookie", session);

        assertThat(browser.get("/form", "Cookie", session).body()).contains("id=\"who\">nobody<");
        assertThat(members.statusCode()).isEqualTo(503);
        assertThat(members.headers().firstValue("retry-after")).hasValue("5");
    }

    private String logIn(UUID id) throws IOException, InterruptedException {
        return "theme_session=" + Browser.cookie(browser.get("/login/" + id), "theme_session");
    }
}
