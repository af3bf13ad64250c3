package com.example.parasol.umbrella;

import static com.example.parasol.umbrella.Visitor.button;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * What ends a login ends its sessions, tokens and sockets within a second, in every application.
 */
@Tag("slow")
class EndOfLoginTests {

    /** A second, and what a busy build machine needs. */
    private static final Duration SOON = Duration.ofSeconds(3);

    @Test
    void aChangeOfThePasswordEndsAllOtherLogins() throws Exception {
        try (var first = new Visitor();
                var second = new Visitor()) {
            var dashboard = first.signUpAndLogIn("rosalind");
            var token = token(dashboard);
            try (var socket = ready(token)) {
                var page = second.logIn(first.email());
                page.navigate("/account/password");
                page.locator("input[name=present]").fill(Visitor.PASSWORD);
                page.locator("input[name=password]").fill("another correct horse");
                page.locator("main form button.primary").click();
                assertThat(page).hasURL(Pattern.compile(".*/account/password\\?changed.*"));

                assertEnded(token, socket);
                assertLoggedOut(dashboard);
                assertThat(me(token(page))).isEqualTo(200);
            }
        }
    }

    @Test
    void aLogoutEndsWhatElseIsOpenInThisBrowserAndNothingElsewhere() throws Exception {
        try (var first = new Visitor();
                var second = new Visitor()) {
            var dashboard = first.signUpAndLogIn("barbara");
            var token = token(dashboard);
            var other = second.logIn(first.email());
            try (var socket = ready(token);
                    var bystander = ready(token(other))) {
                button(first.open("/"), "Log out").click();

                assertEnded(token, socket);
                assertLoggedOut(dashboard);
                assertThat(bystander.closed()).isNotDone();
                other.reload();
                assertThat(other).hasURL(Pattern.compile(".*/app$"));
            }
        }
    }

    @Test
    void aDeviceThatIsEndedFromAnotherHasEnded() throws Exception {
        try (var first = new Visitor();
                var second = new Visitor()) {
            var dashboard = first.signUpAndLogIn("hedy");
            var token = token(dashboard);
            try (var socket = ready(token)) {
                var page = second.logIn(first.email());
                page.navigate("/account/devices");
                page.locator("form[action='/account/devices/others/end'] button").click();

                assertEnded(token, socket);
                assertLoggedOut(dashboard);
            }
        }
    }

    @Test
    void aResetEndsAllLogins() throws Exception {
        try (var first = new Visitor();
                var second = new Visitor()) {
            var dashboard = first.signUpAndLogIn("chien-shiung");
            var token = token(dashboard);
            try (var socket = ready(token)) {
                var page = second.open("/password/forgotten");
                page.locator("input[name=email]").fill(first.email());
                page.locator("main form button.primary").click();
                page.navigate(DevMailbox.link(first.email(), "/password/reset"));
                page.locator("input[name=password]").fill("another correct horse");
                page.locator("main form button.primary").click();
                assertThat(page).not().hasURL(Pattern.compile(".*/password/reset.*"));

                assertEnded(token, socket);
                assertLoggedOut(dashboard);
            }
        }
    }

    @Test
    void anOperatorWhoDisablesAnAccountEndsItsLogins() throws Exception {
        try (var first = new Visitor();
                var office = new Visitor()) {
            var dashboard = first.signUpAndLogIn("lise");
            var token = token(dashboard);
            try (var socket = ready(token)) {
                var page = office.logInToBackOffice();
                page.navigate("/admin/accounts/" + accountId(token) + "/disabling");
                page.locator("input[name=reason]").fill("His computer was stolen");
                page.locator("main form button.danger").click();
                assertThat(page).hasURL(Pattern.compile(".*/admin/accounts/[0-9a-f-]+$"));

                assertEnded(token, socket);
                assertLoggedOut(dashboard);
            }
        }
    }

    /** As the dashboard asks for it. */
    private static String token(Page page) {
        page.navigate("/app");
        return (String)
                page.evaluate(
                        """
                        () => fetch('/session/token', {
                            method: 'POST',
                            headers: {
                                'Content-Type': 'application/json',
                                'X-CSRF-TOKEN': document.querySelector('meta[name=csrf-token]').content,
                            },
                            body: '{}',
                        }).then((response) => response.json()).then(({ token }) => token)
                        """);
    }

    private static LiveSocket ready(String token) throws Exception {
        var socket = new LiveSocket(token);
        assertThat(socket.firstWord().get(10, TimeUnit.SECONDS)).contains("ready");
        return socket;
    }

    private static void assertEnded(String token, LiveSocket socket) throws Exception {
        var end = Instant.now();

        assertThat(socket.closed().get(10, TimeUnit.SECONDS)).isEqualTo(4401);
        assertThat(me(token)).isEqualTo(401);
        assertThat(Duration.between(end, Instant.now())).isLessThan(SOON);
    }

    /** In a tab of its own: an open dashboard may just be on its way to the login by itself. */
    private static void assertLoggedOut(Page page) {
        var tab = page.context().newPage();
        tab.navigate("/app/keys");
        assertThat(tab).hasURL(Pattern.compile(".*/login\\?return_to=.*"));
    }

    private static String accountId(String token) {
        return JsonMapper.shared().readTree(ask(token).body()).at("/account/id").asString();
    }

    private static int me(String token) {
        return ask(token).statusCode();
    }

    private static HttpResponse<String> ask(String token) {
        return House.get("/api/v1/me", "Authorization", "Bearer " + token);
    }
}
