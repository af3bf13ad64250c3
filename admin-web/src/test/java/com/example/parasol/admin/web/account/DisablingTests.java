package com.example.parasol.admin.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.admin.web.AdminTest;
import com.example.parasol.admin.web.Browser;
import com.example.parasol.admin.web.Fixtures;
import com.example.parasol.core.domain.login.LoginService;
import com.example.parasol.core.domain.login.NewLogin;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AdminTest
class DisablingTests {

    private final Fixtures fixtures;
    private final LoginService logins;
    private final Browser browser;
    private final String customer = "customer-" + UUID.randomUUID() + "@example.com";
    private UUID id;
    private String page;

    DisablingTests(Fixtures fixtures, LoginService logins) {
        this.fixtures = fixtures;
        this.logins = logins;
        this.browser = fixtures.loggedIn();
    }

    @BeforeEach
    void aCustomer() {
        id = fixtures.account(customer);
        page = "/admin/accounts/" + id;
    }

    @Test
    void aPersonIsFoundThroughHisOrganization() {
        var organization = browser.get("/admin/organizations?q=" + customer).html();
        var member =
                browser.get(organization.expectFirst("tbody a").attr("href"))
                        .html()
                        .expectFirst("tbody a");

        assertThat(member.attr("href")).isEqualTo(page);
        assertThat(browser.get(page).html().expectFirst(".facts").text())
                .contains(customer, "not yet", "Organization of " + customer, id.toString());
    }

    @Test
    void aDisabledPersonIsOutAndItsPageSaysSoAndWhy() {
        var login = logIn().orElseThrow();

        var answer = disable("asked for it: \"now\" <b>");

        assertThat(answer.location()).isEqualTo(page);
        assertThat(logins.find(login)).isEmpty();
        assertThat(logIn()).isEmpty();
        var html = browser.get(page).html();
        assertThat(html.expectFirst("h1 + .badge").text()).isEqualTo("Disabled");
        assertThat(html.select(".trail tbody tr").eachText())
                .anyMatch(line ->
                        line.contains("account.disabled")
                                && line.contains("reason asked for it: \"now\" <b>")
                                && line.contains(Fixtures.EMAIL));
    }

    @Test
    void anEnabledOneMayComeBack() {
        disable("asked for it");

        var answer =
                browser.submit(
                        browser.get(page + "/disabling").form(page + "/enabling"),
                        Map.of("reason", "asked again"));

        assertThat(answer.location()).isEqualTo(page);
        assertThat(logIn()).isPresent();
        assertThat(browser.get(page).html().select("h1 + .badge")).isEmpty();
        assertThat(fixtures.trail(id)).contains("account.disabled", "account.enabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no", "a\rb c"})
    void nothingIsDoneWithoutAReason(String reason) {
        var answer = disable(reason);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#reason-error").text())
                .isEqualTo("Say why in 3 to 200 characters");
        assertThat(logIn()).isPresent();
        assertThat(fixtures.trail(id)).doesNotContain("account.disabled");
    }

    @Test
    void aReasonThatWasTooLongIsKeptForShortening() {
        var reason = "x".repeat(201);

        assertThat(disable(reason).html().expectFirst("#reason").val()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0199aaaa-0000-7000-8000-000000000000", "x"})
    void whoIsUnknownIsNotThere(String unknown) {
        var token = Map.of("_csrf", browser.csrf(), "reason", "a good one");

        assertThat(browser.get("/admin/accounts/" + unknown).status()).isEqualTo(404);
        assertThat(browser.post("/admin/accounts/" + unknown + "/disabling", token).status())
                .isEqualTo(404);
        assertThat(browser.post("/admin/accounts/" + unknown + "/enabling", token).status())
                .isEqualTo(404);
    }

    @Test
    void withoutItsTokenTheFormIsRefused() {
        var answer = browser.post(page + "/disabling", Map.of("reason", "a good one"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(logIn()).isPresent();
    }

    @Test
    void theOrganizationsPageShowsWhatWasDoneInIt() {
        var organization = fixtures.organization("Trail", "trail@example.com");
        fixtures.key(organization);

        var lines = browser.get("/admin/organizations/" + organization).html().select(".trail tr");

        assertThat(lines.text()).contains("key.created").doesNotContain("viewed");
    }

    private Browser.Page disable(String reason) {
        return browser.submit(
                browser.get(page + "/disabling").form(page + "/disabling"),
                Map.of("reason", reason));
    }

    private Optional<UUID> logIn() {
        return logins.open(new NewLogin(customer, Fixtures.PASSWORD, "a browser", "192.0.2.1"))
                .map(login -> login.id());
    }
}
