package com.example.parasol.gateway.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long a connection may last.
 *
 * @param patience how long a slow client may take: for the head of a request to be whole, and for
 *     its body or the answer to move on; it is over after one and a half of it at the latest
 * @param slowest how much of a body or an answer has to move in a second; a slower client is cut
 *     off
 * @param drain how long a shutdown waits at most for clients to hear that they should come on
 *     another connection, and as long again for those who just came; it ends as soon as none is
 *     left; in production 2 seconds
 */
@ConfigurationProperties("parasol.gateway.connection")
record ConnectionSettings(
        @DefaultValue("10s") Duration patience,
        @DefaultValue("1KB") DataSize slowest,
        @DefaultValue("0s") Duration drain) {

    Duration round() {
        return patience.dividedBy(2);
    }

    /** The fewest bytes that must move in a round. */
    long fewest() {
        return slowest.toBytes() * round().toMillis() / 1000;
    }
}
