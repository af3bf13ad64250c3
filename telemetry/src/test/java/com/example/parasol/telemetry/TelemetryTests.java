package com.example.parasol.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class TelemetryTests {

    private static final String PROTOBUF =
            "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void withoutAProfileNobodyHearsAnything() throws Exception {
        try (var application = SampleApplication.run("default")) {
            assertThat(get(application, "server", "/greeting").body()).isEqualTo("hello");
            assertThat(get(application, "server", "/livez").statusCode()).isEqualTo(200);
            assertThat(get(application, "server", "/actuator/prometheus").statusCode())
                    .isEqualTo(403);
            assertThat(application.getBeansOfType(OpenTelemetry.class)).isEmpty();
            assertThat(application.getBeansOfType(io.micrometer.tracing.Tracer.class)).isEmpty();
            assertThat(application.getBean(MeterRegistry.class).getMeters()).isEmpty();
        }
    }

    @Test
    void aCollectorHearsOfARequestOnceTheApplicationHasAnAddressForIt() throws Exception {
        try (var collector = new Collector()) {
            try (var application =
                    SampleApplication.run(
                            "otel",
                            "--management.opentelemetry.tracing.export.otlp.endpoint="
                                    + collector.address()
                                    + "/v1/traces",
                            "--management.opentelemetry.logging.export.otlp.endpoint="
                                    + collector.address()
                                    + "/v1/logs",
                            "--management.otlp.metrics.export.url="
                                    + collector.address()
                                    + "/v1/metrics")) {
                get(
                        application,
                        "server",
                        "/greeting",
                        "traceparent",
                        "00-" + TRACE + "-b7ad6b7169203331-01");
            }
            // what waits is sent when the application stops
            assertThat(collector.heard("/v1/traces"))
                    .contains("http get /greeting", "sample", bytes(TRACE));
            assertThat(collector.heard("/v1/logs"))
                    .contains("Somebody is greeted", "a-request-to-find", "sample", bytes(TRACE));
            assertThat(collector.heard("/v1/metrics")).contains("http.server.requests");
        }
    }

    @Test
    void metricsAreAtAPortOfTheirOwn() throws Exception {
        try (var application =
                SampleApplication.run(
                        "metrics",
                        "--management.server.port=0",
                        "--management.endpoint.health.show-details=always")) {
            get(application, "server", "/greeting");
            await().untilAsserted(() ->
                    assertThat(get(application, "management", "/actuator/prometheus").body())
                            .contains(
                                    "jvm_memory_used_bytes", "http_server_requests_seconds_count"));
            assertThat(get(application, "management", "/actuator/health").body())
                    .contains("diskSpace", "ssl");
            // as Prometheus asks for native histograms
            var binary = get(application, "management", "/actuator/prometheus", "Accept", PROTOBUF);
            assertThat(binary.statusCode()).isEqualTo(200);
            assertThat(get(application, "management", "/actuator/health").statusCode())
                    .isEqualTo(200);
            assertThat(get(application, "management", "/actuator/env").statusCode()).isEqualTo(403);
            assertThat(get(application, "server", "/actuator/prometheus").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void inProductionALineIsAnObject(CapturedOutput output) throws Exception {
        try (var application = SampleApplication.run("prod", "--parasol.drain=0s")) {
            get(application, "server", "/greeting");
            await().untilAsserted(
                            () -> assertThat(output.getOut()).contains("Somebody is greeted"));
        } finally {
            SampleApplication.run("default").close();
        }
        var line =
                output.getOut()
                        .lines()
                        .filter(one -> one.contains("Somebody is greeted"))
                        .findFirst()
                        .orElseThrow();
        var json = JsonMapper.shared().readTree(line);
        assertThat(json.at("/service/name").asString()).isEqualTo("sample");
        assertThat(json.at("/log/level").asString()).isEqualTo("INFO");
        assertThat(json.get("requestId").asString()).isEqualTo("a-request-to-find");
    }

    private static HttpResponse<String> get(
            ConfigurableApplicationContext application, String port, String path, String... headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                        URI.create(
                                "http://127.0.0.1:%s%s"
                                        .formatted(
                                                application
                                                        .getEnvironment()
                                                        .getProperty("local." + port + ".port"),
                                                path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static String bytes(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }
}
