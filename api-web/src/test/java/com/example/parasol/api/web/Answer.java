package com.example.parasol.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Answer(HttpResponse<String> response) {

    public int status() {
        return response.statusCode();
    }

    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    public String header(String name) {
        assertThat(headers(name)).as("%s: %s", name, response.body()).hasSize(1);
        return headers(name).getFirst();
    }

    public String body() {
        return response.body();
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body());
    }

    /** The value at a JSON pointer, as text. */
    public String at(String pointer) {
        return json().at(pointer).asString();
    }

    public Answer hasStatus(int expected) {
        assertThat(status()).as("%s %s", response.request(), body()).isEqualTo(expected);
        return this;
    }

    /** A refusal in its one form. */
    public Answer isProblem(int status, String type) {
        hasStatus(status);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(at("/type")).as(body()).isEqualTo("/docs/problems/" + type);
        assertThat(json().get("status").asInt()).isEqualTo(status);
        assertThat(at("/title")).isNotBlank();
        assertThat(at("/detail")).isNotBlank();
        assertThat(at("/requestId")).isEqualTo(header("X-Request-Id"));
        assertThat(header("Cache-Control")).isEqualTo("no-store");
        assertThat(body()).doesNotContain("com.example", "Exception", "java.", "SQL", "Tomcat");
        return this;
    }

    /** A refusal that points at one field. */
    public Answer isInvalid(String pointer, String code) {
        isProblem(422, "invalid");
        assertThat(at("/errors/0/pointer")).as(body()).isEqualTo(pointer);
        assertThat(at("/errors/0/code")).isEqualTo(code);
        assertThat(at("/errors/0/detail")).isNotBlank();
        return this;
    }
}
