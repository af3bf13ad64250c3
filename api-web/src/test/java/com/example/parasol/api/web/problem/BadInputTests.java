package com.example.parasol.api.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class BadInputTests {
    private static final String LINKS = "/v1/links";

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
                "{\"target\": }",
                "{\"target\": \"https://example.com/\"} x",
                "{\"target\": \"https://example.com/\"}{}",
                "{\"target\": \"https://example.com/\", \"target\": \"https://example.org/\"}",
                "{'target': 'https://example.com/'}",
                "{\"target\": NaN}",
                "{\"target\": \"a\u0000b\"}",
                "{\"target\": 1e",
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
        post("{\"tags\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}")
                .isInvalid("#/tags/0", "type");
        post("{\"x\": " + "{\"x\":".repeat(10_000) + "1" + "}".repeat(10_001))
                .isProblem(400, "malformed");
        post("[".repeat(10_000) + "]".repeat(10_000)).isProblem(400, "malformed");
    }

    @Test
    void aHugeNumberIsMalformed() {
        post("{\"slug\": " + "9".repeat(10_000) + "}").isProblem(400, "malformed");
    }

    @Test
    void brokenUtf8IsMalformed() {
        var body = "{\"target\": \"https://example.com/\u00e4\"}";

        send(body.getBytes(StandardCharsets.ISO_8859_1), "application/json")
                .isProblem(400, "malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    {"target": 1}                                           | #/target | type
                    {"target": true}                                        | #/target | type
                    {"target": {}}                                          | #/target | type
                    {"target": ["https://example.com/"]}                    | #/target | type
                    {"target": "https://example.com/\\u0000"}               | #/target | type
                    {"target": "https://example.com/\\ud800"}               | #/target | type
                    {"target": "https://example.com/\\udc00\\ud800"}        | #/target | type
                    {"target": "https://example.com/", "slug": 1e9999}      | #/slug   | type
                    {"target": "https://example.com/", "tags": "one"}       | #/tags   | type
                    {"target": "https://example.com/", "tags": [1]}         | #/tags/0 | type
                    {"target": "https://example.com/", "tags": ["a", null]} | #/tags/1 | required
                    {"target": "https://example.com/", "tags": [["a"]]}     | #/tags/0 | type
                    {"target": "https://example.com/", "a/b~c": 1}          | #/a~1b~0c | unknown
                    {"Target": "https://example.com/"}                      | #/Target | unknown
                    {}                                                      | #/target | required
                    {"target": null}                                        | #/target | required
                    """)
    void aWrongFieldIsPointedAt(String body, String pointer, String code) {
        post(body).isInvalid(pointer, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "organization",
                "organizationId",
                "owner",
                "role",
                "state",
                "version",
                "clicks",
                "createdAt",
                "updatedAt",
                "shortUrl"
            })
    void fieldsOfTheServerAreRefused(String field) {
        var body = "{\"target\": \"https://example.com/\", \"%s\": \"x\"}".formatted(field);

        post(body).isInvalid("#/" + field, "unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=ISO-8859-1",
                "application/json; charset=utf-16",
                "application/json; charset=utf-8x",
                "nonsense"
            })
    void anotherTypeOrCharsetIsUnsupported(String type) {
        var answer =
                send(
                        "{\"target\": \"https://example.com/\"}".getBytes(StandardCharsets.UTF_8),
                        type);

        assertThat(answer.status()).isBetween(400, 499);
        answer.isProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json; charset=utf-8", "application/json;charset=\"UTF-8\""})
    void utf8MayBeNamed(String type) {
        send("{\"target\": \"https://example.com/\"}".getBytes(StandardCharsets.UTF_8), type)
                .hasStatus(201);
    }

    @Test
    void aCompressedBodyIsUnsupported() {
        api.send(
                        LINKS,
                        request ->
                                request.header("Authorization", "Bearer " + tenants.first().key())
                                        .header("Content-Type", "application/json")
                                        .header("Content-Encoding", "gzip")
                                        .POST(BodyPublishers.ofString("x")))
                .isProblem(415, "unsupported-media-type");
    }

    @Test
    void anotherFormOfTheAnswerIsNotAcceptable() {
        api.send(
                        LINKS,
                        request ->
                                request.header("Authorization", "Bearer " + tenants.first().key())
                                        .header("Accept", "application/xml"))
                .isProblem(406, "not-acceptable");
    }

    @Test
    void aLargeBodyIsRefusedByItsLength() {
        send(new byte[1024 * 1024 + 1], "application/json").isProblem(413, "too-large");
    }

    @Test
    void aLargeBodyIsRefusedWhileItIsRead() {
        var body =
                ("{\"target\": \"" + "x".repeat(1024 * 1024 + 1)).getBytes(StandardCharsets.UTF_8);

        api.send(
                        LINKS,
                        request ->
                                request.header("Authorization", "Bearer " + tenants.first().key())
                                        .header("Content-Type", "application/json")
                                        .POST(
                                                BodyPublishers.ofInputStream(
                                                        () -> new ByteArrayInputStream(body))))
                .isProblem(413, "too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, #/limit, range",
        "limit=101, #/limit, range",
        "limit=-1, #/limit, range",
        "limit=one, #/limit, type",
        "limit=1e3, #/limit, type",
        "limit=99999999999999999999, #/limit, type",
        "cursor=x, #/cursor, cursor",
        "cursor=%00, #/cursor, cursor",
        "cursor=AAAA, #/cursor, cursor"
    })
    void aWrongParameterIsPointedAt(String query, String pointer, String code) {
        api.get(tenants.first().key(), LINKS + "?" + query).isInvalid(pointer, code);
    }

    private Answer post(String body) {
        return send(body.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private Answer send(byte[] body, String type) {
        return api.send(
                LINKS,
                request ->
                        request.header("Authorization", "Bearer " + tenants.first().key())
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofByteArray(body)));
    }
}
