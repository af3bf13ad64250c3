package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor without a login finds behind every door: each of them has a subclass. */
abstract class OnePort {

    private final Door door;

    OnePort(Door door) {
        this.door = door;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/pricing", "/signup", "/login", "/admin/login", "/api/docs"})
    void everyAssetOfAPageIsServedWithTheRightType(String path) {
        var answer = door.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(answer.body(), door.at(path).toString());
        assertThat(assets(page)).isNotEmpty().allSatisfy(this::assertServed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // sample:link
                "/l/unknown",
                // end:sample
                "/",
                "/pricing",
                "/robots.txt",
                "/api/openapi.json",
                "/api/v1/me"
            })
    void whoOnlyLooksGetsNoCookie(String path) {
        assertThat(door.get(path).headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/admin/login",
                "/nowhere",
                "/admin/nowhere",
                "/api/nowhere",
                "/api/openapi.json",
                "/healthz"
            })
    void safetyHeadersStandExactlyOnce(String path) {
        var headers = door.get(path).headers();

        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).hasSize(1);
        assertThat(headers.allValues("X-Request-Id")).hasSize(1);
        assertThat(headers.allValues("Strict-Transport-Security"))
                .hasSize("https".equals(door.at(path).getScheme()) ? 1 : 0);
        // nginx cannot leave its own name out
        assertThat(headers.allValues("Server"))
                .isEqualTo(door == Door.NGINX ? List.of("nginx") : List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/admin/nowhere"})
    void anUnknownPageIsAPage(String path) {
        var answer = door.get(path, "Accept", "text/html");

        assertThat(answer.statusCode()).isIn(302, 404);
        assertThat(answer.body()).doesNotContain("Whitelabel", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/"})
    void theApiLeadsToItsDocs(String path) {
        var answer = door.get(path, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(door.at(path).resolve(answer.headers().firstValue("Location").orElseThrow()))
                .isEqualTo(door.at("/api/docs"));
    }

    @Test
    void anUnknownOperationIsAProblem() {
        var answer = door.get("/api/v1/nowhere");

        assertThat(answer.statusCode()).isIn(401, 404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/admin/actuator/health",
                "/api/actuator/health",
                "/api/livez",
                "/%61ctuator/health",
                "/admin/readyz"
            })
    void whatIsPrivateStaysPrivate(String path) {
        assertThat(door.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void healthNamesEveryApplication() {
        assertThat(door.get("/healthz").body())
                .contains(
                        "\"status\":\"UP\"",
                        "\"web-site\":\"UP\"",
                        "\"api-web\":\"UP\"",
                        "\"admin-web\":\"UP\"");
    }

    private static Set<URI> assets(Document page) {
        var links = page.select("link[href]:not([rel=canonical])").eachAttr("abs:href").stream();
        var sources = page.select("script[src], img[src]").eachAttr("abs:src").stream();
        return Stream.concat(links, sources).map(URI::create).collect(Collectors.toSet());
    }

    private void assertServed(URI asset) {
        var answer = House.get(asset);

        assertThat(answer.statusCode()).as("%s", asset).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as("%s", asset)
                .startsWith(type(asset.getPath()));
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "woff2" -> "font/woff2";
            default -> throw new IllegalArgumentException("What type has " + path + "?");
        };
    }
}
