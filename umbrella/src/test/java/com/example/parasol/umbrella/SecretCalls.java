package com.example.parasol.umbrella;

import static com.example.parasol.umbrella.PlantedSecrets.BREAK;
import static com.example.parasol.umbrella.PlantedSecrets.FORGED;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** Programs with secrets in headers, cookies, paths, queries and bodies, whole and broken. */
final class SecretCalls {

    private static final String JSON = "application/json";

    private final PlantedSecrets secrets;
    private final Wanderer wanderer;

    SecretCalls(PlantedSecrets secrets, Wanderer wanderer) {
        this.secrets = secrets;
        this.wanderer = wanderer;
    }

    String key(String token) throws Exception {
        var body = "{\"name\": \"Planted\", \"scopes\": [\"webhooks:read\", \"webhooks:write\"]}";
        var made =
                wanderer.post(
                        "/api/v1/api-keys",
                        body,
                        "Content-Type",
                        JSON,
                        "Authorization",
                        "Bearer " + token);
        return secrets.plant(JsonMapper.shared().readTree(made.body()).get("secret").asString());
    }

    void callTheApi(String bearer) throws Exception {
        var authorization = "Bearer " + bearer;
        wanderer.get("/api/v1/me", "Authorization", authorization);
        wanderer.get("/api/v1/me", "Authorization", authorization + secrets.plant());
        wanderer.get("/api/v1/me", "Authorization", "Basic " + secrets.plant());
        wanderer.get(
                "/api/v1/me", "Cookie", "token=" + secrets.plant(), "X-Api-Key", secrets.plant());
        for (var body :
                List.of(
                        "{\"url\": \"" + BREAK.replace("\r\n", "\\r\\n") + "\"}",
                        "{\"url\": \"" + BREAK,
                        "{\"" + BREAK.replace("\r\n", "\\r\\n") + "\": 1}",
                        BREAK)) {
            wanderer.post(
                    "/api/v1/webhook-endpoints",
                    body,
                    "Content-Type",
                    JSON,
                    "Authorization",
                    authorization,
                    "Idempotency-Key",
                    secrets.plant());
        }
    }

    void openSockets(String token) throws Exception {
        for (var word :
                List.of(
                        token,
                        secrets.plant(),
                        secrets.plant() + "\\r\\n" + FORGED,
                        secrets.plant() + "\"")) {
            try (var socket = new LiveSocket(word)) {
                socket.firstWord()
                        .applyToEither(socket.closed().thenApply(String::valueOf), said -> said)
                        .get(10, TimeUnit.SECONDS);
            }
        }
    }

    void leaveSecretsInAddresses(String secret) throws Exception {
        for (var path :
                List.of(
                        // sample:link
                        "/l/%s",
                        "/l/%%0d%%0a" + FORGED + "%s",
                        "/app/links/%s",
                        "/api/v1/links?cursor=%s",
                        "/api/v1/links/%s",
                        // end:sample
                        "/%s",
                        "/login?token=%s",
                        "/login/link?token=%s",
                        "/reset?token=%s",
                        "/confirm?token=%s",
                        "/invitation?token=%s",
                        "/login?return_to=/%s",
                        "/app/webhooks/%s",
                        "/account/devices/%s/end",
                        "/admin/%s",
                        "/admin/login?x=%s",
                        "/admin/organizations/%s",
                        "/api/v1/me?access_token=%s",
                        "/api/v1/audit-events?x=%s",
                        "/api/v1/audit-events?cursor=%s",
                        "/api/v1/members/%s",
                        "/api/v1/%s",
                        "/api/docs/%s",
                        "/assets/%s/x.css",
                        "/%s%%0d%%0a" + FORGED)) {
            wanderer.get(path.formatted(secret));
        }
    }

    /** Past every client that would refuse to send them, at the gateway and behind it. */
    void sendBrokenRequests(String key) throws IOException {
        for (var application : House.launcher().applications()) {
            for (var request :
                    List.of(
                            "GET /api/v1/me?token=%s{ HTTP/1.1\r\nHost: a\r\n\r\n",
                            "GET /%s\u0000 HTTP/1.1\r\nHost: a\r\n\r\n",
                            "GET /%s HTTP/1.1\r\nHost: a b\r\n\r\n",
                            "GET / HTTP/1.1\r\nHost: a\r\nCookie: site_session=%s\u0001\r\n\r\n",
                            "GET / HTTP/1.1\r\nHost: a\r\n%s\r\n\r\n",
                            "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %s\u0000\r\n\r\n",
                            "%s\r\n\r\n")) {
                send(application.port(), request.formatted(key));
            }
        }
    }

    private static void send(int port, String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }
}
