package com.example.parasol.web.site.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.web.site.Browser;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.Mailboxes;
import com.example.parasol.web.site.SiteTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How owners and admins look after invitations. */
@SiteTest
class InvitationTests {

    private static final String PATH = "/organization/invitations";

    private final Customers customers;
    private final Mailboxes mailboxes;
    private String owner = "";
    private String guest = "";

    InvitationTests(Customers customers, Mailboxes mailboxes) {
        this.customers = customers;
        this.mailboxes = mailboxes;
    }

    @BeforeEach
    void begin() {
        owner = customers.customer();
        customers.subscribe(owner, "pro");
        customers.confirm(owner);
        guest = customers.address();
    }

    @Test
    void whoIsInvitedGetsAMailAndStandsInTheList() throws Exception {
        var browser = at(owner);
        var answer = invite(browser, guest, "ADMIN");
        browser.get(location(answer));

        assertThat(location(answer)).isEqualTo(PATH + "?sent");
        assertThat(browser.page().select(".notice.good").text()).contains("on its way");
        assertThat(browser.page().select(".members li").text()).contains(guest, "Admin", owner);
        assertThat(mailboxes.await(guest, "invites you to Test").text()).contains("7 days");
    }

    @Test
    void whoHasNotConfirmedHisAddressIsToldTo() throws Exception {
        var browser = at(customers.colleague(owner, Role.ADMIN));
        var answer = invite(browser, guest, "MEMBER");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.page().select("#email-error").text())
                .contains("Confirm your own address first");
    }

    @Test
    void thePlacesNavigationTellsHowManySeatsAreTaken() throws Exception {
        var browser = at(owner);
        invite(browser, guest, "MEMBER");
        browser.get("/organization");

        assertThat(browser.page().select(".side-nav a[href=" + PATH + "]").text())
                .isEqualTo("Invitations 2 of 5 seats");
    }

    @Test
    void membersNeitherSeeNorInviteAnybody() throws Exception {
        var browser = at(customers.colleague(owner, Role.MEMBER));

        assertThat(browser.get(PATH).statusCode()).isEqualTo(403);
        browser.get("/organization");
        assertThat(browser.page().select("a[href=" + PATH + "]")).isEmpty();
        var csrf = browser.page().expectFirst("input[name=_csrf]").val();
        var answer = browser.post(PATH, Map.of("_csrf", csrf, "email", guest));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void anAdminInvitesNoOwnerAndLeavesThoseInvitedAlone() throws Exception {
        invite(at(owner), guest, "OWNER");
        var browser = at(customers.colleague(owner, Role.ADMIN));

        assertThat(browser.page().select("#role option").eachText())
                .containsExactly("Admin", "Member");
        assertThat(browser.page().select(".members li")).hasSize(1);
        assertThat(browser.page().select(".members form")).isEmpty();
        assertThat(invite(browser, customers.address(), "OWNER").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "ada@example"})
    void whatIsNoAddressSaysSoAndKeepsWhatWasTyped(String typed) throws Exception {
        var browser = at(owner);
        var answer = invite(browser, typed, "ADMIN");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.page().select("#email-error").text()).contains("Enter an e-mail");
        assertThat(browser.page().select("#email").val()).isEqualTo(typed);
        assertThat(browser.page().select("#role option[selected]").val()).isEqualTo("ADMIN");
    }

    @Test
    void whoBelongsOrIsInvitedAlreadyIsNamed() throws Exception {
        var browser = at(owner);
        invite(browser, owner, "MEMBER");
        assertThat(browser.page().select("#email-error").text()).contains("belongs to a member");

        browser.get(PATH);
        invite(browser, guest, "MEMBER");
        browser.get(PATH);
        invite(browser, guest, "MEMBER");
        assertThat(browser.page().select("#email-error").text()).contains("invited already");
        assertThat(browser.page().select(".members form[action$=/mail]")).hasSize(1);
    }

    @Test
    void thereIsNoOtherRole() throws Exception {
        assertThat(invite(at(owner), guest, "EMPEROR").statusCode()).isEqualTo(400);
    }

    @Test
    void withoutASeatThePageLeadsToThePlan() throws Exception {
        var browser = at(owner);
        customers.subscribe(owner, "free");

        assertThat(invite(browser, guest, "MEMBER").statusCode()).isEqualTo(422);
        assertThat(browser.page().select(".notice").text()).contains("All seats");
        assertThat(browser.page().select("main section form")).isEmpty();
        assertThat(browser.page().select("main section a[href=/organization/plan]")).hasSize(1);
    }

    @Test
    void aNewMailReplacesTheEarlierOne() throws Exception {
        var browser = at(owner);
        invite(browser, guest, "MEMBER");
        var first = mailboxes.awaitPath(guest, "invites you");
        browser.get(PATH);
        var answer = press(browser, "mail");

        assertThat(location(answer)).isEqualTo(PATH + "?sent");
        assertThat(customers.visitor().get(first).statusCode()).isEqualTo(410);
    }

    @Test
    void whatIsWithdrawnIsGone() throws Exception {
        var browser = at(owner);
        invite(browser, guest, "MEMBER");
        var link = mailboxes.awaitPath(guest, "invites you");
        browser.get(PATH);
        browser.get(location(press(browser, "withdrawal")));

        assertThat(browser.page().select(".notice.good").text()).contains("Withdrawn");
        assertThat(browser.page().select(".members li")).isEmpty();
        assertThat(customers.visitor().get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void aStrangersInvitationIsLikeOneThatNeverWas() throws Exception {
        var browser = at(owner);
        invite(browser, guest, "MEMBER");
        browser.get(PATH);
        var forms = browser.page().select(".members form").eachAttr("action");
        var stranger = at(customers.customer());
        var csrf = stranger.page().expectFirst("input[name=_csrf]").val();

        assertThat(forms).hasSize(2);
        for (var form : forms) {
            assertThat(stranger.post(form, Map.of("_csrf", csrf)).statusCode()).isEqualTo(404);
        }
    }

    private Browser at(String email) throws Exception {
        var browser = customers.loggedIn(email);
        browser.get(PATH);
        return browser;
    }

    private static HttpResponse<String> invite(Browser browser, String email, String role)
            throws Exception {
        return browser.submit(PATH, Map.of("email", email, "role", role));
    }

    private static HttpResponse<String> press(Browser browser, String what) throws Exception {
        var forms = browser.page().select("form[action$=/" + what + "]").eachAttr("action");
        return browser.submit(forms.getFirst(), Map.of());
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }
}
