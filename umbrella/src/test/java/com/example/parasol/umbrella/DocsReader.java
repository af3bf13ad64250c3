package com.example.parasol.umbrella;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who has just signed up, made a key, and now types what the documents say. */
final class DocsReader {

    private static final List<String> SCOPES =
            List.of(
                    // sample:link
                    "links:read",
                    "links:write",
                    // end:sample
                    "webhooks:read",
                    "webhooks:write");

    /** What the documents' examples take from the environment. */
    static final Map<String, String> VARIABLES = new DocsReader().variables();

    private static final String JSON = "application/json";

    private final Wanderer wanderer = new Wanderer();

    private Map<String, String> variables() {
        try {
            var variables = new HashMap<String, String>();
            variables.put("PARASOL_KEY", key());
            // sample:link
            var link =
                    post(
                            "/api/v1/links",
                            "{\"target\": \"https://example.com/\"}",
                            "Authorization",
                            "Bearer " + variables.get("PARASOL_KEY"));
            variables.put("LINK_ID", link.get("id").asString());
            // end:sample
            return Map.copyOf(variables);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key of somebody who has just signed up, too. */
    static String newKey() throws Exception {
        return new DocsReader().key();
    }

    private String key() throws Exception {
        signUpAndLogIn();
        var scopes = "\"" + String.join("\", \"", SCOPES) + "\"";
        var key =
                post(
                        "/api/v1/api-keys",
                        "{\"name\": \"Examples\", \"scopes\": [%s]}".formatted(scopes),
                        "Authorization",
                        "Bearer " + token());
        return key.get("secret").asString();
    }

    /**
     * A call as a customer's server gets it: secret, webhook-id, webhook-timestamp,
     * webhook-signature and body.
     */
    static List<String> webhookCall() throws Exception {
        var called = new CompletableFuture<List<String>>();
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> called.complete(received(exchange)));
        server.start();
        try {
            var url = "http://localhost:" + server.getAddress().getPort() + "/";
            var made =
                    webhooks(
                            "",
                            "{\"url\": \"%s\", \"events\": [\"quota.reached\"]}".formatted(url));
            webhooks("/" + made.get("id").asString() + "/tests", "");
            var call = new ArrayList<>(called.get(20, TimeUnit.SECONDS));
            call.addFirst(made.get("secret").asString());
            return call;
        } finally {
            server.stop(0);
        }
    }

    private static JsonNode webhooks(String path, String body) throws Exception {
        var key = "Bearer " + VARIABLES.get("PARASOL_KEY");
        return new DocsReader()
                .post("/api/v1/webhook-endpoints" + path, body, "Authorization", key);
    }

    private static List<String> received(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(204, -1);
            return List.of(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    body);
        }
    }

    private void signUpAndLogIn() throws Exception {
        var login =
                Map.of(
                        "email",
                        "reader-" + UUID.randomUUID() + "@example.com",
                        "password",
                        Visitor.PASSWORD,
                        "organization",
                        "Readers");
        for (var form : new String[] {"/signup", "/login"}) {
            wanderer.get(form);
            wanderer.submit(form, login);
        }
    }

    private String token() throws Exception {
        wanderer.get("/app");
        var csrf = wanderer.page().expectFirst("meta[name=csrf-token]").attr("content");
        return post("/session/token", "{}", "X-CSRF-Token", csrf).get("token").asString();
    }

    private JsonNode post(String path, String body, String header, String value) throws Exception {
        var answer = wanderer.post(path, body, "Content-Type", JSON, header, value);
        return JsonMapper.shared().readTree(answer.body());
    }
}
