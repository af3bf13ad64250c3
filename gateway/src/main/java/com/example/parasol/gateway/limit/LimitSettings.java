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
 * @param requests how many requests for pages and forms one address may send in a window; more are
 *     answered with 429
 * @param window how long it takes until the requests of a window may be sent again, evenly
 * @param atOnce how many requests of any kind one address may have under way; more are answered
 *     with 429
 */
@Validated
@ConfigurationProperties("parasol.gateway.limit")
record LimitSettings(
        @DefaultValue("1200") @Positive int requests,
        @DefaultValue("1m") Duration window,
        @DefaultValue("200") @Positive int atOnce) {}
