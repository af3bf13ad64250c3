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
 * @param handshakeTimeout until an application has agreed to it
 * @param pingInterval between two pings to either side; one that stays silent for two of them is
 *     gone
 * @param parting until a side that does not take its goodbye is cut off
 * @param frameLimit of one frame's payload; a longer one ends the socket with 1009
 * @param framesPerSecond that a client may send, seen over ten seconds; more end the socket with
 *     4429
 */
@Validated
@ConfigurationProperties("parasol.gateway.socket")
record SocketSettings(
        @DefaultValue("30s") Duration handshakeTimeout,
        @DefaultValue("30s") Duration pingInterval,
        @DefaultValue("5s") Duration parting,
        @DefaultValue("256KB") DataSize frameLimit,
        @DefaultValue("50") @Positive int framesPerSecond) {}
