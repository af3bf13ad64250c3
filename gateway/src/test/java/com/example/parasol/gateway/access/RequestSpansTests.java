package com.example.parasol.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class RequestSpansTests {

    private static final String THEIRS = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final InMemorySpanExporter collector = InMemorySpanExporter.create();
    private final MockServerHttpRequest request =
            MockServerHttpRequest.get("/login?token=secret").header("traceparent", THEIRS).build();

    @Test
    void theApplicationGoesOnWithWhatTheCollectorHears() {
        var access = new Access(request, traced().begin(request));
        RequestSpans.end(access, "web-site", 200);

        var span = collector.getFinishedSpanItems().getFirst();
        assertThat(access.trace().traceparent())
                .startsWith("00-" + span.getTraceId() + "-" + span.getSpanId() + "-");
        assertThat(span.getSpanContext().isSampled()).isTrue();
        assertThat(span.getName()).isEqualTo("GET web-site");
        assertThat(span.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(span.getAttributes().get(AttributeKey.stringKey("url.path")))
                .isEqualTo("/login");
        assertThat(span.toString()).doesNotContain("secret");
    }

    @Test
    void aTraceOfTheClientsIsNotContinued() {
        var access = new Access(request, traced().begin(request));
        RequestSpans.end(access, "web-site", 200);

        assertThat(collector.getFinishedSpanItems().getFirst().getParentSpanContext().isValid())
                .isFalse();
        assertThat(access.trace().traceparent()).doesNotContain(THEIRS.substring(3, 35));
    }

    @ParameterizedTest
    @CsvSource({"404, UNSET", "499, UNSET", "503, ERROR"})
    void onlyOurOwnFaultsAreErrors(int status, StatusCode expected) {
        RequestSpans.end(new Access(request, traced().begin(request)), "-", status);

        assertThat(collector.getFinishedSpanItems().getFirst().getStatus().getStatusCode())
                .isEqualTo(expected);
    }

    @Test
    void withoutACollectorATraceBeginsAllTheSame() {
        var span = spans(new StaticListableBeanFactory()).begin(request);

        assertThat(new Access(request, span).trace().traceparent())
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(span.isRecording()).isFalse();
    }

    private RequestSpans traced() {
        var telemetry =
                OpenTelemetrySdk.builder()
                        .setTracerProvider(
                                SdkTracerProvider.builder()
                                        .addSpanProcessor(SimpleSpanProcessor.create(collector))
                                        .build())
                        .build();
        var beans = new StaticListableBeanFactory();
        beans.addBean("openTelemetry", telemetry);
        return spans(beans);
    }

    private static RequestSpans spans(StaticListableBeanFactory beans) {
        return new RequestSpans(beans.getBeanProvider(OpenTelemetry.class));
    }
}
