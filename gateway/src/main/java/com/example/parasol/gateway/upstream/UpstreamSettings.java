package com.example.parasol.gateway.upstream;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an application may take.
 *
 * @param connectTimeout how long an application may take to accept a connection; below a second,
 *     since that is when a visitor hears that it is down
 * @param responseTimeout how long an application may be silent: until it answers a request that it
 *     has got whole, between two parts of its answer, and until it takes the next part of a body;
 *     events may pause for longer
 * @param connections how many connections to each instance of an application may be open at once,
 *     websockets not counted: one that is slow uses up its own only; event loops have equal shares
 * @param queueTime how long a request waits for one of its connections to become free
 * @param idleTime how long an unused connection to an application is kept; below Tomcat's
 *     keep-alive of 20 seconds, so that none is used that the application has closed
 * @param lifeTime how long a connection to an application is used again, so that a moved one is
 *     found
 */
@Validated
@ConfigurationProperties("parasol.gateway.upstream")
record UpstreamSettings(
        @DefaultValue("900ms") Duration connectTimeout,
        @DefaultValue("30s") Duration responseTimeout,
        @DefaultValue("500") @Positive int connections,
        @DefaultValue("1s") Duration queueTime,
        @DefaultValue("15s") Duration idleTime,
        @DefaultValue("5m") Duration lifeTime) {}
