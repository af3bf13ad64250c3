package com.example.parasol.web.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ThemeTest
class OutageTests {

    private static final String SESSION = "theme_session=" + SampleSessions.UNREADABLE;
    private final Browser browser;
    private final SampleSessions sessions;

    OutageTests(Browser browser, SampleSessions sessions) {
        this.browser = browser;
        this.sessions = sessions;
    }

    @BeforeEach
    void nobodyHasAskedYet() {
        sessions.attempts.set(0);
    }

    @Test
    void aPageForEverybodyIsServedAsToAStranger() throws IOException, InterruptedException {
        var answer = browser.get("/form", "Cookie", SESSION + "; theme_csrf=x");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"who\">nobody<");
        assertThatTheSessionIsLeftAlone(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/members", "/leave", "/login/0190a000-0000-7000-8000-000000000001"})
    void whatNeedsTheSessionSaysComeBack(String path) throws IOException, InterruptedException {
        var answer = browser.get(path, "Cookie", SESSION);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).hasValue("5");
        assertThat(answer.body()).contains("We will be right back");
        assertThatTheSessionIsLeftAlone(answer);
    }

    @Test
    void anUnknownPageStaysUnknown() throws IOException, InterruptedException {
        assertThat(browser.get("/nowhere", "Cookie", SESSION).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/form", "/members", "/leave", "/nowhere"})
    void nobodyWaitsTwice(String path) throws IOException, InterruptedException {
        browser.get(path, "Cookie", SESSION);

        assertThat(sessions.attempts).hasValueLessThanOrEqualTo(1);
    }

    @Test
    void whatIsNoPageDoesNotAskForTheSession() throws IOException, InterruptedException {
        browser.get("/", "Cookie", SESSION);

        assertThat(sessions.attempts).hasValue(0);
    }

    @Test
    void aLoginThatCannotBeKeptIsNone() throws IOException, InterruptedException {
        var answer = browser.get("/login/" + SampleSessions.UNSAVABLE);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).hasValue("5");
        assertThat(answer.body()).contains("We will be right back");
        assertThatTheSessionIsLeftAlone(answer);
    }

    private static void assertThatTheSessionIsLeftAlone(HttpResponse<?> answer) {
        assertThat(answer.headers().allValues("set-cookie"))
                .noneMatch(cookie -> cookie.startsWith("theme_session"));
    }
}
