package com.example.parasol.telemetry;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** Measuring each filter of a security chain, as is the default, takes longer than they do. */
@AutoConfiguration
@ConditionalOnClass(SecurityObservationSettings.class)
class SecurityTelemetryAutoConfiguration {

    @Bean
    SecurityObservationSettings noMeasurements() {
        return SecurityObservationSettings.noObservations();
    }
}
