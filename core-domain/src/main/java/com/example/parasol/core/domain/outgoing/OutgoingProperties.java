package com.example.parasol.core.domain.outgoing;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How we call what customers name.
 *
 * @param allow exceptions from the rules, each {@code host:port} or {@code host:*}
 * @param connectTimeout for one address
 * @param timeout for the whole call, from the look-up of the name to the end of the answer
 */
@ConfigurationProperties("parasol.outgoing")
record OutgoingProperties(
        @DefaultValue List<String> allow,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration timeout) {}
