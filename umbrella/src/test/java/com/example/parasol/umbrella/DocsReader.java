package com.example.parasol.umbrella;

import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who has just signed up, made a key, and now types what the documents say. */
final class DocsReader {

    /** What the documents' examples take from the environment. */
    static final Map<String, String> VARIABLES = new DocsReader().variables();

    private static final String JSON = "application/json";

    private final Wanderer wanderer = new Wanderer();

    private Map<String, String> variables() {
        try {
            signUpAndLogIn();
            var key =
                    post(
                            "/api/v1/api-keys",
                            """
                            {"name": "Examples", "scopes": ["links:read", "links:write"]}\
                            """,
                            "Authorization",
                            "Bearer " + token());
            var secret = key.get("secret").asString();
            var link =
                    post(
                            "/api/v1/links",
                            "{\"target\": \"https://example.com/\"}",
                            "Authorization",
                            "Bearer " + secret);
            return Map.of("PARASOL_KEY", secret, "LINK_ID", link.get("id").asString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
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
