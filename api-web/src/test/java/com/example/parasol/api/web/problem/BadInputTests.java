package com.example.parasol.api.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class BadInputTests {
    private static final String KEYS = "/v1/api-keys";

    @Autowired Api api;
    @Autowired Tenants tenants;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1",
                "nul",
                "{\"name\": }",
                "{\"name\": \"x\"} x",
                "{\"name\": \"x\"}{}",
                "{\"name\": \"x\", \"name\": \"y\"}",
                "{'name': 'x'}",
                "{\"name\": NaN}",
                "{\"name\": \"a\u0000b\"}",
                "{\"name\": 1e",
                "null",
                "[]",
                "\"text\"",
                "12"
            })
    void whatIsNoJsonObjectIsMalformed(String body) {
        post(body).isProblem(400, "malformed");
    }

    @Test
    void deepNestingIsNotFollowed() {
        post("{\"scopes\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}")
                .isInvalid("#/scopes/0", "type");
        post("{\"x\": " + "{\"x\":".repeat(10_000) + "1" + "}".repeat(10_001))
                .isProblem(400, "malformed");
        post("[".repeat(10_000) + "]".repeat(10_000)).isProblem(400, "malformed");
    }

    @Test
    void aHugeNumberIsMalformed() {
        post("{\"name\": " + "9".repeat(10_000) + "}").isProblem(400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32"})
    void whatIsNotUtf8IsMalformed(String charset) {
        var body = Tenants.newKey("\u00e4");

        send(body.getBytes(Charset.forName(charset)), "application/json")
                .isProblem(400, "malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    {"name": 1}                                     | #/name     | type
                    {"name": true}                                  | #/name     | type
                    {"name": {}}                                    | #/name     | type
                    {"name": ["x"]}                                 | #/name     | type
                    {"name": 1e9999}                                | #/name     | type
                    {"name": "\\u0000"}                             | #/name     | type
                    {"name": "\\ud800"}                             | #/name     | type
                    {"name": "\\udc00\\ud800"}                       | #/name     | type
                    {"name": "x", "scopes": "one"}                  | #/scopes   | type
                    {"name": "x", "scopes": [1]}                    | #/scopes/0 | type
                    {"name": "x", "scopes": ["a", null]}            | #/scopes/1 | required
                    {"name": "x", "scopes": [["a"]]}                | #/scopes/0 | type
                    {"name": "x", "a/b~c": 1}                       | #/a~1b~0c  | unknown
                    {"Name": "x"}                                   | #/Name     | unknown
                    {}                                              | #/name     | required
                    {"name": null}                                  | #/name     | required
                    """)
    void aWrongFieldIsPointedAt(String body, String pointer, String code) {
        post(body).isInvalid(pointer, code);
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        var refused = post("{}").isInvalid("#/name", "required");

        assertThat(refused.at("/errors/1/pointer")).isEqualTo("#/scopes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "organization",
                "organizationId",
                "owner",
                "role",
                "version",
                "createdAt",
                "updatedAt",
                "prefix",
                "secret",
                "lastUsedAt"
            })
    void fieldsOfTheServerAreRefused(String field) {
        var body = "{\"name\": \"x\", \"%s\": \"x\"}".formatted(field);

        post(body).isInvalid("#/" + field, "unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/cbor",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=ISO-8859-1",
                "application/json; charset=utf-16",
                "application/json; charset=utf-8x",
                "nonsense"
            })
    void anotherTypeOrCharsetIsUnsupported(String type) {
        var answer = send(Tenants.newKey("x").getBytes(StandardCharsets.UTF_8), type);

        assertThat(answer.status()).isBetween(400, 499);
        answer.isProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json; charset=utf-8", "application/json;charset=\"UTF-8\""})
    void utf8MayBeNamed(String type) {
        send(Tenants.newKey("x").getBytes(StandardCharsets.UTF_8), type).hasStatus(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain"})
    void twoTypesAreMalformed(String second) {
        api.call("POST", owner(), KEYS, Tenants.newKey("x"), "Content-Type", second)
                .isProblem(400, "malformed");
    }

    @Test
    void aCompressedBodyIsUnsupported() {
        api.send(
                        KEYS,
                        request ->
                                request.header("Authorization", "Bearer " + owner())
                                        .header("Content-Type", "application/json")
                                        .header("Content-Encoding", "gzip")
                                        .POST(BodyPublishers.ofString("x")))
                .isProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "application/cbor"})
    void anotherFormOfTheAnswerIsNotAcceptable(String type) {
        api.send(
                        KEYS,
                        request ->
                                request.header("Authorization", "Bearer " + owner())
                                        .header("Accept", type))
                .isProblem(406, "not-acceptable");
    }

    @Test
    void aLargeBodyIsRefusedByItsLength() {
        send(new byte[1024 * 1024 + 1], "application/json").isProblem(413, "too-large");
    }

    @Test
    void aLargeBodyIsRefusedWhileItIsRead() {
        var body = ("{\"name\": \"" + "x".repeat(1024 * 1024 + 1)).getBytes(StandardCharsets.UTF_8);

        api.send(
                        KEYS,
                        request ->
                                request.header("Authorization", "Bearer " + owner())
                                        .header("Content-Type", "application/json")
                                        .POST(
                                                BodyPublishers.ofInputStream(
                                                        () -> new ByteArrayInputStream(body))))
                .isProblem(413, "too-large");
    }

    private Answer post(String body) {
        return send(body.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private Answer send(byte[] body, String type) {
        return api.send(
                KEYS,
                request ->
                        request.header("Authorization", "Bearer " + owner())
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofByteArray(body)));
    }

    private String owner() {
        return tenants.first().owner().token();
    }
}
