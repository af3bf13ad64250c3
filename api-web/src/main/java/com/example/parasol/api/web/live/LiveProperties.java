package com.example.parasol.api.web.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param firstMessage how long a client of the live websocket may take to authenticate, before 4408
 *     ends it
 * @param ping how often the live websocket asks whether its client is still there
 */
@ConfigurationProperties("parasol.api.live")
record LiveProperties(
        @DefaultValue("10s") Duration firstMessage, @DefaultValue("30s") Duration ping) {}
