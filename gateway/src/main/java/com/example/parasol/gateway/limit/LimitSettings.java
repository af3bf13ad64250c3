package com.example.parasol.gateway.limit;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a client may ask. How large a body may be stands in the table, since it is the application's
 * to say.
 *
 * @param requests for pages and forms, which one address may send in a window
 * @param window in which they come back, evenly
 * @param atOnce how many requests of any kind one address may have under way
 */
@Validated
@ConfigurationProperties("parasol.gateway.limit")
record LimitSettings(
        @DefaultValue("1200") @Positive int requests,
        @DefaultValue("1m") Duration window,
        @DefaultValue("200") @Positive int atOnce) {}
