package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import tools.jackson.databind.json.JsonMapper;

/**
 * A customer without a browser.
 *
 * @param cookie with which he is known at the site
 * @param token with which he is known at the API
 */
record LoggedIn(String email, String cookie, String token) {

    static LoggedIn signUp(URI house) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        try (var client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var email = UUID.randomUUID() + "@example.com";
            var person = Map.of("email", email, "password", Visitor.PASSWORD);
            submit(client, house.resolve("/signup"), person, "&organization=Faults");
            submit(client, house.resolve("/login"), person, "");
            var token = token(client, house);
            var session =
                    cookies.getCookieStore().getCookies().stream()
                            .filter(cookie -> cookie.getName().equals("site_session"))
                            .findFirst()
                            .orElseThrow();
            return new LoggedIn(email, "site_session=" + session.getValue(), token);
        }
    }

    private static void submit(
            HttpClient client, URI page, Map<String, String> fields, String others)
            throws IOException, InterruptedException {
        var form = Jsoup.parse(send(client, HttpRequest.newBuilder(page)).body());
        var csrf = form.expectFirst("main input[name=_csrf]").val();
        var typed =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&", "_csrf=" + encoded(csrf) + "&", others));
        var answer =
                send(
                        client,
                        HttpRequest.newBuilder(page)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(typed)));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    /** As the dashboard asks for it. */
    private static String token(HttpClient client, URI house)
            throws IOException, InterruptedException {
        var dashboard =
                Jsoup.parse(send(client, HttpRequest.newBuilder(house.resolve("/app"))).body());
        var answer =
                send(
                        client,
                        HttpRequest.newBuilder(house.resolve("/session/token"))
                                .header("Content-Type", "application/json")
                                .header(
                                        "X-CSRF-TOKEN",
                                        dashboard
                                                .expectFirst("meta[name=csrf-token]")
                                                .attr("content"))
                                .POST(BodyPublishers.ofString("{}")));
        return JsonMapper.shared().readTree(answer.body()).get("token").asString();
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    String bearer() {
        return "Bearer " + token;
    }
}
