package com.example.parasol.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Sends what is logged to the collector too, where the profile {@code otel} names one. */
@AutoConfiguration(after = OpenTelemetrySdkAutoConfiguration.class)
@ConditionalOnBean(OpenTelemetry.class)
class TelemetryAutoConfiguration {

    @Bean
    LogExport logExport(OpenTelemetry telemetry) {
        return new LogExport(telemetry);
    }
}
