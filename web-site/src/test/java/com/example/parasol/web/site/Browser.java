package com.example.parasol.web.site;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without eyes: it keeps cookies, fills in forms as they came, and follows nothing. */
public final class Browser {

    private static final String PAGES = "text/html,application/xhtml+xml,*/*;q=0.8";

    /** Of all browsers: it keeps no cookies, and a thousand of them take their time. */
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public final Map<String, String> cookies = new HashMap<>();
    private final String base;
    private Document page = Document.createShell("");

    Browser(int port) {
        this.base = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return ask("GET", path);
    }

    /** Asks without a body for a page, or for the type that {@code Accept: …} names. */
    public HttpResponse<String> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, headers).method(method, BodyPublishers.noBody()));
    }

    /** Sends the form of the page that was opened last: its hidden fields and what is typed. */
    public HttpResponse<String> submit(String action, Map<String, String> typed)
            throws IOException, InterruptedException {
        var fields = new LinkedHashMap<String, String>();
        page.select("form[action=" + action + "] input[type=hidden]")
                .forEach(hidden -> fields.put(hidden.attr("name"), hidden.val()));
        fields.putAll(typed);
        return post(action, fields);
    }

    public HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return post(path, body, "Content-Type", "application/x-www-form-urlencoded");
    }

    public HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    /** The page that was opened last. */
    public Document page() {
        return page;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept", PAGES);
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("set-cookie").forEach(this::keep);
        if (answer.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
            page = Jsoup.parse(answer.body());
        }
        return answer;
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
