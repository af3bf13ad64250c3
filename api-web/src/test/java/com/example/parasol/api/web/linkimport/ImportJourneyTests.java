package com.example.parasol.api.web.linkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.api.web.Answer;
import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import com.example.parasol.api.web.Tenants;
import com.example.parasol.api.web.Tenants.Tenant;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ImportJourneyTests {
    @Autowired Api api;
    @Autowired Tenants tenants;
    Tenant tenant;

    @BeforeEach
    void aTenant() {
        tenant = tenants.found("business");
    }

    @Test
    void aFileIsTakenInWorkedOffAndReportedOn() {
        var slug = "import-" + UUID.randomUUID();
        var made =
                post("slug,target,tags\n%1$s,https://example.com/a,x;y\n,nonsense,\n%1$s,https://example.com/b,\n%1$s,https://example.com/a,\n"
                                .formatted(slug))
                        .hasStatus(202);
        var path = "/v1/imports/" + made.at("/id");

        assertThat(made.header("Location")).isEqualTo("/api" + path);
        assertThat(made.json().propertyNames())
                .containsExactly(
                        "id",
                        "state",
                        "rows",
                        "done",
                        "created",
                        "skipped",
                        "failed",
                        "createdAt",
                        "finishedAt");
        assertThat(made.at("/state")).isEqualTo("queued");
        assertThat(made.json().at("/rows").asInt()).isEqualTo(4);
        assertThat(made.json().at("/finishedAt").isNull()).isTrue();

        var finished = finished(path);

        assertThat(finished.json().at("/done").asInt()).isEqualTo(4);
        assertThat(finished.json().at("/created").asInt()).isEqualTo(1);
        assertThat(finished.json().at("/skipped").asInt()).isEqualTo(1);
        assertThat(finished.json().at("/failed").asInt()).isEqualTo(2);
        assertThat(finished.json().at("/problems").toString())
                .isEqualTo(
                        """
                        [{"line":3,"errors":[{"column":"target","code":"url",\
                        "detail":"Enter an address that begins with https:// or http://"}]},\
                        {"line":4,"errors":[{"column":"slug","code":"taken",\
                        "detail":"This short link is taken: choose another"}]}]\
                        """);
        var link = get("/v1/links").at("/items/0/slug");
        assertThat(link).isEqualTo(slug);
    }

    @Test
    void manyProblemsComeInPages() {
        var path =
                "/v1/imports/"
                        + post("target\n" + "nonsense\n".repeat(45)).hasStatus(202).at("/id");
        var finished = finished(path);
        assertThat(finished.json().at("/problems")).hasSize(20);

        var first = get(path + "/problems?limit=30");
        var second = get(path + "/problems?limit=30&cursor=" + first.at("/next"));

        assertThat(first.json().at("/items")).hasSize(30);
        assertThat(first.json().at("/items/0/line").asInt()).isEqualTo(2);
        assertThat(second.json().at("/items")).hasSize(15);
        assertThat(second.json().at("/items/0/line").asInt()).isEqualTo(32);
        assertThat(second.json().at("/next").isNull()).isTrue();
        api.get(tenant.key(), path + "/problems?limit=0").isInvalid("#/limit", "range");
        api.get(tenant.key(), path + "/problems?cursor=x").isInvalid("#/cursor", "cursor");
    }

    @Test
    void importsComeInPagesFromTheNewest() {
        var first = post("target\nhttps://example.com/\n").at("/id");
        var second = post("target\nhttps://example.com/\n").at("/id");

        var page = get("/v1/imports?limit=1");

        assertThat(page.json().at("/items")).hasSize(1);
        assertThat(page.at("/items/0/id")).isEqualTo(second);
        var rest = get("/v1/imports?limit=1&cursor=" + page.at("/next"));
        assertThat(rest.at("/items/0/id")).isEqualTo(first);
        assertThat(rest.json().at("/next").isNull()).isTrue();
    }

    @Test
    void whatThePlanHasNoRoomForIsReported() {
        tenants.subscribe(tenant.id(), "free");

        var made = post("target\n" + "https://example.com/\n".repeat(30));
        var finished = finished("/v1/imports/" + made.at("/id"));

        assertThat(finished.json().at("/created").asInt()).isEqualTo(25);
        assertThat(finished.json().at("/failed").asInt()).isEqualTo(5);
        assertThat(finished.json().at("/problems/0/line").asInt()).isEqualTo(27);
        assertThat(finished.json().at("/problems/0/errors/0/column").isNull()).isTrue();
        assertThat(finished.at("/problems/0/errors/0/code")).isEqualTo("quota-exceeded");
    }

    @Test
    void aFileThatStopsHalfwayLeavesNothing() throws IOException {
        try (var socket = new Socket("localhost", api.port())) {
            var head =
                    """
                    POST /api/v1/imports HTTP/1.1
                    Host: a
                    Authorization: Bearer %s
                    Content-Type: text/csv
                    Content-Length: 1000

                    target
                    https://example.com/
                    """
                            .formatted(tenant.key())
                            .replace("\n", "\r\n");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"/docs/problems/malformed\"");
        }

        assertThat(get("/v1/imports").json().at("/items")).isEmpty();
    }

    private Answer finished(String path) {
        return await().atMost(20, TimeUnit.SECONDS)
                .until(() -> get(path), answer -> answer.at("/state").equals("finished"));
    }

    private Answer post(String csv) {
        return api.call("POST", tenant.key(), "/v1/imports", csv);
    }

    private Answer get(String path) {
        return api.get(tenant.key(), path).hasStatus(200);
    }
}
