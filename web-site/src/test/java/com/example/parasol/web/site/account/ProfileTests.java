package com.example.parasol.web.site.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.web.site.Browser;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.SiteTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SiteTest
class ProfileTests {

    private final Customers customers;
    private String email = "";
    private Browser browser;

    ProfileTests(Customers customers) {
        this.customers = customers;
        this.browser = customers.visitor();
    }

    @BeforeEach
    void begin() throws Exception {
        email = customers.customer();
        browser = customers.loggedIn(email);
        browser.get("/account");
    }

    @Test
    void whoHasNoNameIsGreetedByHisAddress() throws Exception {
        assertThat(browser.page().select("h1").text()).isEqualTo("Hello, " + email);
        assertThat(browser.page().select("option[selected]").val()).isEqualTo("UTC");

        browser.get("/");
        assertThat(browser.page().select("header a[href=/account]").text()).isEqualTo(email);
    }

    @Test
    void theNameIsShownWhereTheSiteGreets() throws Exception {
        var answer = save("  Ada <b>L</b>  ", "Europe/Berlin");

        assertThat(answer).isEqualTo(302);
        browser.get("/account?saved");
        assertThat(browser.page().select("h1").text()).isEqualTo("Hello, Ada <b>L</b>");
        assertThat(browser.page().select("#name").val()).isEqualTo("Ada <b>L</b>");
        assertThat(browser.page().select("option[selected]").val()).isEqualTo("Europe/Berlin");
        browser.get("/");
        assertThat(browser.page().select("header a[href=/account]").text())
                .isEqualTo("Ada <b>L</b>");
    }

    @Test
    void timesAreShownInTheZone() throws Exception {
        save("Ada", "Asia/Kathmandu");

        browser.get("/account/devices");
        assertThat(browser.page().select(".devices time").attr("datetime")).endsWith("+05:45");
    }

    @ParameterizedTest
    @CsvSource({"'', UTC, name", "Ada, Nowhere, timeZone", "Ada, '', timeZone"})
    void aWrongFieldIsNamedAndNothingSaved(String name, String zone, String field)
            throws Exception {
        assertThat(save(name, zone)).isEqualTo(422);
        assertThat(browser.page().select("#" + field).attr("aria-invalid")).isEqualTo("true");
        assertThat(browser.page().select("#" + field + "-error").text()).isNotEmpty();

        browser.get("/account");
        assertThat(browser.page().select("h1").text()).isEqualTo("Hello, " + email);
    }

    @Test
    void nobodyElsesProfileCanBeEdited() throws Exception {
        var token = browser.page().expectFirst("input[name=_csrf]").val();
        var foreign =
                Map.of(
                        "_csrf",
                        token,
                        "name",
                        "Eve",
                        "timeZone",
                        "UTC",
                        "id",
                        "1",
                        "email",
                        "eve@example.com");

        assertThat(browser.post("/account", foreign).statusCode()).isEqualTo(302);
        browser.get("/account");
        assertThat(browser.page().select("#email").val()).isEqualTo(email);
    }

    private int save(String name, String zone) throws Exception {
        return browser.submit("/account", Map.of("name", name, "timeZone", zone)).statusCode();
    }
}
