package com.example.parasol.admin.web.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.admin.web.AdminTest;
import com.example.parasol.admin.web.Browser;
import com.example.parasol.admin.web.Fixtures;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AdminTest
class DeviceTests {

    private static final String LIST = "/admin/devices";

    private final Fixtures fixtures;
    private Browser here;
    private Browser there;

    DeviceTests(Fixtures fixtures) {
        this.fixtures = fixtures;
    }

    @BeforeEach
    void oneOperatorInTwoBrowsers() {
        var email = fixtures.hire();
        here = fixtures.loggedIn(email);
        there = fixtures.loggedIn(email);
    }

    @Test
    void theListNamesThisOneAndTheOther() {
        var rows = here.get(LIST).html().select("tbody tr");

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().text()).contains("Unknown device", "This one", "127.0.0.1");
        assertThat(rows.getFirst().select("form")).isEmpty();
        assertThat(rows.getLast().select("time")).hasSize(1);
    }

    @Test
    void theOtherCanBeEnded() {
        var page = here.get(LIST);
        var end = page.html().expectFirst("tbody form").attr("action");

        var answer = here.submit(page.form(end), Map.of());

        assertThat(answer.location()).isEqualTo("/admin/devices?ended");
        assertThat(here.get(answer.location()).html().text()).contains("Logged out there.");
        assertThatItIsOut(there);
    }

    @Test
    void allOthersCanBeEnded() {
        here.submit(here.get(LIST).form("/admin/devices/others/end"), Map.of());

        assertThat(here.get(LIST).html().select("tbody tr")).hasSize(1);
        assertThat(here.get(LIST).html().select("form[action*=others]")).isEmpty();
        assertThatItIsOut(there);
    }

    @Test
    void everythingCanBeEnded() {
        var answer = here.submit(here.get(LIST).form("/admin/devices/all/end"), Map.of());

        assertThat(answer.location()).isEqualTo("/admin/login?ended");
        assertThatItIsOut(here);
        assertThatItIsOut(there);
    }

    @Test
    void aColleaguesLoginIsNotThere() {
        var csrf = here.csrf();
        var hers = fixtures.operator.loginId();

        var answer = here.post(LIST + "/" + hers + "/end", Map.of("_csrf", csrf));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(fixtures.loggedIn().get(LIST).html().select("tbody tr").size()).isGreaterThan(1);
    }

    private static void assertThatItIsOut(Browser browser) {
        assertThat(browser.get(LIST).location()).startsWith("/admin/login?return_to=");
    }
}
