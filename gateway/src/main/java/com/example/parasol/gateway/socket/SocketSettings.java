package com.example.parasol.gateway.socket;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What a websocket may take.
 *
 * @param handshakeTimeout how long an application may take to agree to a websocket
 * @param pingInterval between two pings to either side of a websocket; one that stays silent for
 *     two of them is gone
 * @param parting how long either side of a websocket may take to receive its goodbye, until it is
 *     cut off
 * @param frameLimit the longest payload of one frame; a longer one ends the websocket with 1009
 * @param framesPerSecond how many frames a client may send, seen over ten seconds; more end the
 *     websocket with 4429
 */
@Validated
@ConfigurationProperties("parasol.gateway.socket")
record SocketSettings(
        @DefaultValue("30s") Duration handshakeTimeout,
        @DefaultValue("30s") Duration pingInterval,
        @DefaultValue("5s") Duration parting,
        @DefaultValue("256KB") DataSize frameLimit,
        @DefaultValue("50") @Positive int framesPerSecond) {}
