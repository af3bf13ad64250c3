package com.example.parasol.api.web.linkimport;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ImportInputTests {
    private static final int MIB = 1024 * 1024;
    private static final String FILE = "target\nhttps://example.com/\n";

    @Autowired Api api;
    @Autowired Tenants tenants;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    ''                       | #/target    | required
                    target                   | #/rows      | required
                    https://example.com      | #/target    | required
                    target,owner~a,b         | #/columns/2 | unknown
                    target;slug~a;b          | #/target    | required
                    target,target~a,b        | #/target    | doubled
                    target~"a"b              | #/lines/2   | csv
                    target~a~"b              | #/lines/3   | csv
                    target~a^b               | #/lines/2   | csv
                    """)
    void whatIsNoSuchFileIsRefusedAtOnce(String csv, String pointer, String code) {
        send(csv.replace('~', '\n').replace('^', '\0')).isInvalid(pointer, code);
    }

    @Test
    void tenThousandAndOneRowsAreRefusedAtOnce() {
        send("target\n" + "https://example.com/\n".repeat(10_001)).isInvalid("#/rows", "length");
    }

    @Test
    void anotherEncodingIsRefused() {
        var latin = "target\nhttps://example.com/\u00e4".getBytes(StandardCharsets.ISO_8859_1);

        send(BodyPublishers.ofByteArray(latin), "text/csv").isInvalid("#/file", "encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "multipart/form-data; boundary=x",
                "text/csv; charset=iso-8859-1",
                "nonsense"
            })
    void anotherTypeIsUnsupported(String type) {
        send(BodyPublishers.ofString(FILE), type).isProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/csv; charset=utf-8", "text/csv;header=present"})
    void csvIsTaken(String type) {
        send(BodyPublishers.ofString(FILE), type).hasStatus(202);
    }

    @Test
    void moreThanOtherBodiesMayHaveIsTaken() {
        send("target\n" + ("https://example.com/" + "x".repeat(2_000) + "\n").repeat(1_500))
                .hasStatus(202);
    }

    @Test
    void moreThan24MibAreRefusedByTheirLength() {
        send(new String(new char[24 * MIB + 1]).replace('\0', '\n')).isProblem(413, "too-large");
    }

    @Test
    void moreThan24MibAreRefusedWhileTheyAreRead() {
        var row = "https://example.com/" + "x".repeat(2_600) + "\n";
        var body = ("target\n" + row.repeat(10_000)).getBytes(StandardCharsets.UTF_8);

        var refused =
                send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), "text/csv")
                        .isProblem(413, "too-large");

        assertThat(refused.at("/detail")).contains("24 MiB");
    }

    private Answer send(String csv) {
        return send(BodyPublishers.ofString(csv), "text/csv");
    }

    private Answer send(BodyPublisher body, String type) {
        return api.send(
                "/v1/imports",
                request ->
                        request.header("Authorization", "Bearer " + tenants.first().key())
                                .header("Content-Type", type)
                                .POST(body));
    }
}
