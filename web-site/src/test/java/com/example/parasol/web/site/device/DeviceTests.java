package com.example.parasol.web.site.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.web.site.Browser;
import com.example.parasol.web.site.Customers;
import com.example.parasol.web.site.SiteTest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SiteTest
class DeviceTests {

    private final Customers customers;
    private Browser here;
    private Browser there;

    DeviceTests(Customers customers) {
        this.customers = customers;
        this.here = customers.visitor();
        this.there = customers.visitor();
    }

    @BeforeEach
    void begin() throws Exception {
        var email = customers.customer();
        there = customers.loggedIn(email);
        here = customers.loggedIn(email);
        here.get("/account/devices");
    }

    @Test
    void thisDeviceComesFirstAndHasNoButton() {
        var devices = here.page().select(".devices li");

        assertThat(devices).hasSize(2);
        assertThat(devices.getFirst().text()).contains("This device", "127.0.0.1", "last used");
        assertThat(devices.getFirst().select("form")).isEmpty();
        assertThat(devices.getLast().text()).doesNotContain("This device");
        assertThat(devices.getLast().select("form")).hasSize(1);
    }

    @Test
    void oneOfThemCanBeLoggedOut() throws Exception {
        var answer = here.submit(otherForm(), Map.of());

        assertThat(location(answer)).isEqualTo("/account/devices?ended");
        assertThat(there.get("/app").statusCode()).isEqualTo(302);
        here.get(location(answer));
        assertThat(here.page().select(".devices li")).hasSize(1);
        assertThat(here.page().select(".notice.good").text()).isEqualTo("Logged out there.");
    }

    @Test
    void whoIsLoggedOutGetsNoTokenForTheDashboard() throws Exception {
        there.get("/app");
        var token = there.page().expectFirst("meta[name=csrf-token]").attr("content");
        here.submit(otherForm(), Map.of());

        var answer =
                there.post(
                        "/session/token",
                        "{}",
                        "Content-Type",
                        "application/json",
                        "Accept",
                        "application/json",
                        "X-CSRF-Token",
                        token);
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aForeignOneIsLikeOneThatNeverWas() throws Exception {
        var foreign = otherForm();
        var stranger = customers.loggedIn();
        stranger.get("/account/devices");
        var token = Map.of("_csrf", stranger.page().expectFirst("input[name=_csrf]").val());

        var answer = stranger.post(foreign, token);
        var heading = stranger.page().select("main h1").text();
        var unknown = stranger.post("/account/devices/" + UUID.randomUUID() + "/end", token);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(stranger.page().select("main h1").text()).isEqualTo(heading);
        assertThat(there.get("/app").statusCode()).isEqualTo(200);
    }

    @Test
    void allOthersCanBeLoggedOut() throws Exception {
        here.submit("/account/devices/others/end", Map.of());

        assertThat(there.get("/app").statusCode()).isEqualTo(302);
        assertThat(here.get("/app").statusCode()).isEqualTo(200);
        here.get("/account/devices");
        assertThat(here.page().select("form[action=/account/devices/others/end]")).isEmpty();
    }

    @Test
    void allCanBeLoggedOut() throws Exception {
        var answer = here.submit("/account/devices/all/end", Map.of());

        assertThat(location(answer)).isEqualTo("/");
        assertThat(there.get("/app").statusCode()).isEqualTo(302);
        assertThat(here.get("/app").statusCode()).isEqualTo(302);
        assertThat(here.cookies).doesNotContainKey("site_session");
    }

    @Test
    void aLinkCannotLogAnybodyOut() throws Exception {
        assertThat(here.get("/account/devices/others/end").statusCode()).isEqualTo(405);
        assertThat(here.post("/account/devices/others/end", Map.of()).statusCode()).isEqualTo(403);
        assertThat(there.get("/app").statusCode()).isEqualTo(200);
    }

    private String otherForm() {
        return here.page().select(".devices form").attr("action");
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }
}
