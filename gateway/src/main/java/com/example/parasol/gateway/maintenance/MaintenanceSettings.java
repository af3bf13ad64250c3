package com.example.parasol.gateway.maintenance;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to close for maintenance.
 *
 * @param file the file that closes the site for as long as it exists; without a name none does
 * @param interval how often that file is looked for at most, when somebody asks
 * @param retryAfter when clients of the closed site are told to come back
 */
@ConfigurationProperties("parasol.gateway.maintenance")
record MaintenanceSettings(
        @Nullable Path file,
        @DefaultValue("1s") Duration interval,
        @DefaultValue("2m") Duration retryAfter) {}
