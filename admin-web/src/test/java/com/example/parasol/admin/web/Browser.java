package com.example.parasol.admin.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A browser without eyes: it keeps cookies, sends forms as they stand, and follows nothing. */
public final class Browser {

    /**
     * @param location where a redirect leads, or empty
     */
    public record Page(int status, String location, HttpHeaders headers, Document html) {

        public FormElement form(String action) {
            return html.forms().stream()
                    .filter(form -> form.attr("action").equals(action))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no form " + action + " in\n" + html));
        }
    }

    /** Of all browsers: it keeps no cookies, and hundreds of them take their time. */
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public final Map<String, String> cookies = new LinkedHashMap<>();
    private final String base;
    private String referer = "about:blank";

    Browser(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    public Page send(String method, String path) {
        var nothing = HttpRequest.BodyPublishers.noBody();
        return send(HttpRequest.newBuilder(URI.create(base + path)).method(method, nothing));
    }

    /** Sends the form with its hidden fields, and these in place of what stands in it. */
    public Page submit(FormElement form, Map<String, String> typed) {
        var fields = new LinkedHashMap<String, String>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(typed);
        return post(form.attr("action"), fields);
    }

    public Page post(String path, Map<String, String> fields) {
        var body =
                fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Referer", referer)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The second step of a login. */
    public Page giveCode(String code) {
        return giveCode("/admin/login/code", code);
    }

    public Page giveCode(String location, String code) {
        return submit(get(location).form("/admin/login/code"), Map.of("code", code));
    }

    /** Proves once more who it is. */
    public Page logInAgain(String location, String password, String code) {
        var typed = Map.of("password", password, "code", code);
        return submit(get(location).form("/admin/login/again"), typed);
    }

    public Page logIn(String email, String password) {
        var form = get("/admin/login").form("/admin/login");
        return submit(form, Map.of("email", email, "password", password));
    }

    /** A token as it stands in any form that this browser sees. */
    public String csrf() {
        var login = get("/admin/login");
        var page = login.status() == 200 ? login : get("/admin/organizations");
        return page.html().expectFirst("input[name=_csrf]").val();
    }

    private Page send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        request.header("Accept", "text/html,*/*;q=0.8");
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            referer = response.uri().toString();
            return new Page(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.headers(),
                    Jsoup.parse(response.body(), base));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void keep(String header) {
        var pair = header.substring(0, header.indexOf(';')).split("=", 2);
        if (header.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
