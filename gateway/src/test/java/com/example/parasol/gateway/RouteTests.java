package com.example.parasol.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;

class RouteTests extends GatewayTest {

    @Test
    void everyApplicationOfTheTableHasARoute(@Autowired RouteLocator routes) {
        assertThat(routes.getRoutes().map(Route::getId).collectList().block())
                .containsExactly("admin-web", "api-web", "web-site");
    }

    @ParameterizedTest
    @CsvSource({
        "/, web-site",
        "/pricing, web-site",
        "/help/admin-faq, web-site",
        "/administrator, web-site",
        "/admin-web, web-site",
        "/apiary, web-site",
        "/ADMIN, web-site",
        "/Api/v1/me, web-site",
        "/l/admin, web-site",
        "/admin, admin-web",
        "/admin/, admin-web",
        "/admin/organizations/api, admin-web",
        "/admin?next=/api, admin-web",
        "/api, api-web",
        "/api/v1/members, api-web",
        "/api/admin, api-web"
    })
    void aPathBelongsToOneApplication(String path, String application) {
        assertThat(wire().get(path).told()).isEqualTo(application + " GET " + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dev",
                "/docs/problems/invalid",
                "/assets/dev/theme/theme.css",
                "/theme/x",
                "/robots.txt",
                "/.well-known/security.txt",
                "/healthz/x"
            })
    void reservedPathsBelongToTheSite(String path) {
        assertThat(wire().get(path).told()).isEqualTo("web-site GET " + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/l/caf%C3%A9",
                "/l/a%20b+c",
                "/l/(x)!*'@$&,=:~_.-",
                "/l/x?filter[tag]=a%20b&c=%7B%25%7D",
                "/l/x?plus=a+b&empty=&flag",
                "/l/x?next=/admin/..;/%2e%2e//",
                "/l/x?"
            })
    void pathAndQueryArriveByteForByte(String target) {
        assertThat(wire().get(target).told()).isEqualTo("web-site GET " + target);
    }

    @Test
    void theMethodAndTheHostArrive() {
        var answer = wire().ask("PROPFIND /l/x HTTP/1.1");

        assertThat(answer.told()).isEqualTo("web-site PROPFIND /l/x");
        assertThat(answer.seen("Host")).containsExactly("localhost:" + port);
    }

    @Test
    void aPreflightIsTheApplicationsToAnswer() {
        var answer =
                wire().ask(
                                "OPTIONS /api/v1/members HTTP/1.1",
                                "Origin: https://elsewhere.test",
                                "Access-Control-Request-Method: POST");

        assertThat(answer.header("X-Application")).isEqualTo("api-web");
    }
}
