package com.example.parasol.api.web.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param firstMessage how long a client may take to authenticate
 * @param ping how often we ask whether it is still there
 */
@ConfigurationProperties("parasol.api.live")
record LiveProperties(
        @DefaultValue("10s") Duration firstMessage, @DefaultValue("30s") Duration ping) {}
