package com.example.parasol.core.domain.outgoing;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How we call what customers name.
 *
 * @param allow addresses that webhooks may call against the rules, each {@code host:port} or {@code
 *     host:*}; production does not start with one that leads back to its machine
 * @param connectTimeout how long a webhook's call may take to connect to one address
 * @param timeout how long a webhook's whole call may take, from the look-up of the name to the end
 *     of the answer
 */
@ConfigurationProperties("parasol.outgoing")
record OutgoingProperties(
        @DefaultValue List<String> allow,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration timeout) {}
