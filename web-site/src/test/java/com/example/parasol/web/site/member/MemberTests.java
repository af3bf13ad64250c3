package com.example.parasol.web.site.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.actor.Role;
import com.example.parasol.web.site.Browser;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.SiteTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SiteTest
class MemberTests {

    private static final String MEMBERS = "/organization/members";

    private final Customers customers;
    private String owner = "";
    private String admin = "";
    private String member = "";

    MemberTests(Customers customers) {
        this.customers = customers;
    }

    @BeforeEach
    void begin() {
        owner = customers.customer();
        admin = customers.colleague(owner, Role.ADMIN);
        member = customers.colleague(owner, Role.MEMBER);
    }

    @ParameterizedTest
    @EnumSource
    void everybodySeesEverybody(Role role) throws Exception {
        var browser = at(of(role));

        assertThat(browser.page().select(".members li")).hasSize(3);
        assertThat(browser.page().select(".members").text()).contains(owner, admin, member);
        assertThat(browser.page().select(".badge.good")).hasSize(1);
    }

    @Test
    void onePageOffersWhatItsReaderMayDo() throws Exception {
        assertThat(forms(at(member))).containsExactly("/organization/departure");
        assertThat(forms(at(admin)))
                .contains(role(member), role(admin), removal(member))
                .doesNotContain(role(owner), removal(owner), removal(admin))
                .doesNotContain("/organization/ownership");
        assertThat(forms(at(owner)))
                .contains(role(member), removal(admin), "/organization/ownership")
                .doesNotContain(role(owner), removal(owner));
    }

    @Test
    void anAdminGivesNoRoleAboveHisOwn() throws Exception {
        var browser = at(admin);
        var options = browser.page().select("form[action=" + role(member) + "] option");

        assertThat(options.eachText()).containsExactly("Admin", "Member");
        var answer = browser.submit(role(member), Map.of("role", "OWNER"));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void whoGetsAnotherRoleHasItOnHisNextClick() throws Exception {
        var his = at(admin);
        var browser = at(owner);

        var answer = browser.submit(role(admin), Map.of("role", "MEMBER"));

        assertThat(location(answer)).isEqualTo(MEMBERS + "?changed");
        browser.get(location(answer));
        assertThat(browser.page().select(".notice.good")).hasSize(1);
        assertThat(his.submit(role(member), Map.of("role", "ADMIN")).statusCode()).isEqualTo(403);
        his.get(MEMBERS);
        assertThat(forms(his)).containsExactly("/organization/departure");
    }

    @Test
    void whoIsRemovedIsOutOnHisNextClick() throws Exception {
        var his = at(member);
        var browser = at(admin);

        assertThat(location(browser.submit(removal(member), Map.of())))
                .isEqualTo(MEMBERS + "?removed");

        assertThat(location(his.get(MEMBERS))).isEqualTo("/organization/new");
        browser.get(MEMBERS);
        assertThat(browser.page().select(".members li")).hasSize(2);
    }

    @Test
    void whoWasSlowerSeesWhatIsSoNowAndStillHasWhatHeChose() throws Exception {
        var slow = at(owner);
        var removing = at(owner);
        at(admin).submit(role(member), Map.of("role", "ADMIN"));

        var answer = slow.submit(role(member), Map.of("role", "OWNER"));

        slow.get(location(answer));
        assertThat(slow.page().select(".notice.warn").text()).contains("Somebody else");
        assertThat(slow.page().select(".badge:not(.good)").eachText())
                .containsExactly("Owner", "Admin", "Admin");
        assertThat(slow.page().select("form[action=" + role(member) + "] option[selected]").val())
                .isEqualTo("OWNER");
        assertThat(location(removing.submit(removal(member), Map.of()))).contains("?stale=");
        slow.submit(role(member), Map.of("role", "OWNER"));
        slow.get(MEMBERS);
        assertThat(slow.page().select(".badge:not(.good)").eachText())
                .containsExactly("Owner", "Admin", "Owner");
    }

    @Test
    void whoLeavesIsOut() throws Exception {
        var browser = at(member);

        browser.submit("/organization/departure", Map.of());

        assertThat(location(browser.get(MEMBERS))).isEqualTo("/organization/new");
    }

    @Test
    void anOwnerHandsTheOrganizationOn() throws Exception {
        var browser = at(owner);

        browser.submit(
                "/organization/ownership", Map.of("member", customers.account(member).toString()));

        browser.get(MEMBERS);
        assertThat(forms(browser)).doesNotContain("/organization/ownership", role(member));
        assertThat(forms(at(member))).contains("/organization/ownership", role(owner));
    }

    @Test
    void theLastOwnerIsToldWhyHeStays() throws Exception {
        var browser = at(owner);
        assertThat(browser.page().select("form[action=/organization/departure] button")).isEmpty();

        for (var path : List.of("/organization/departure", role(owner))) {
            var answer = post(browser, path, Map.of("role", "ADMIN"));
            assertThat(location(answer)).isEqualTo(MEMBERS + "?refused");
        }

        browser.get(MEMBERS + "?refused");
        assertThat(browser.page().select(".notice.bad").text()).contains("without an owner");
    }

    @Test
    void aStrangersPeopleAreLikePeopleWhoNeverWere() throws Exception {
        var stranger = at(customers.customer());
        var unknown = UUID.randomUUID();

        for (var id : List.of(customers.account(member), unknown)) {
            for (var change :
                    Map.of(
                                    MEMBERS + "/" + id + "/role",
                                    Map.of("role", "ADMIN"),
                                    MEMBERS + "/" + id + "/removal",
                                    Map.<String, String>of(),
                                    "/organization/ownership",
                                    Map.of("member", id.toString()))
                            .entrySet()) {
                assertThat(post(stranger, change.getKey(), change.getValue()).statusCode())
                        .as(change.getKey())
                        .isEqualTo(404);
            }
        }
        assertThat(stranger.get(MEMBERS).body()).doesNotContain(member);
    }

    @Test
    void aMemberChangesNobody() throws Exception {
        var browser = at(member);

        for (var path : List.of(role(admin), removal(admin), "/organization/ownership")) {
            var answer =
                    post(
                            browser,
                            path,
                            Map.of("role", "MEMBER", "member", customers.account(admin) + ""));
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void thereIsNoOtherRole() throws Exception {
        var browser = at(owner);

        assertThat(browser.submit(role(admin), Map.of("role", "EMPEROR")).statusCode())
                .isEqualTo(400);
    }

    private Browser at(String email) throws Exception {
        var browser = customers.loggedIn(email);
        browser.get(MEMBERS);
        return browser;
    }

    private String of(Role role) {
        return switch (role) {
            case OWNER -> owner;
            case ADMIN -> admin;
            case MEMBER -> member;
        };
    }

    private String role(String email) {
        return MEMBERS + "/" + customers.account(email) + "/role";
    }

    private String removal(String email) {
        return MEMBERS + "/" + customers.account(email) + "/removal";
    }

    private static List<String> forms(Browser browser) {
        return browser.page().select("main section form").eachAttr("action");
    }

    private static HttpResponse<String> post(
            Browser browser, String path, Map<String, String> fields) throws Exception {
        var all = new HashMap<>(fields);
        all.put("_csrf", browser.page().expectFirst("input[name=_csrf]").val());
        return browser.post(path, all);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }
}
