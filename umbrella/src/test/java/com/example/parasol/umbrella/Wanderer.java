package com.example.parasol.umbrella;

import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A browser without eyes that may send what no browser would: it keeps cookies, follows nothing.
 */
final class Wanderer {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private Document page = Document.createShell("");

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(request(path, headers).GET());
    }

    /** Sends a form of the page that was opened last, with its hidden fields. */
    HttpResponse<String> submit(String path, Map<String, String> typed) throws Exception {
        var hidden =
                page.select("form[action=" + path + "] input[type=hidden]").stream()
                        .map(field -> Map.entry(field.attr("name"), field.val()));
        var body =
                Stream.concat(hidden, typed.entrySet().stream())
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return post(path, body, "Content-Type", "application/x-www-form-urlencoded");
    }

    HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    Document page() {
        return page;
    }

    /** The values of all cookies that he was given and still has. */
    List<String> cookieValues() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getValue())
                .toList();
    }

    private static HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(House.at(path)).header("Accept", "text/html,*/*");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            page = Jsoup.parse(answer.body());
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
