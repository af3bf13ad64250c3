package com.example.parasol.dev.kit.state;

import java.time.Instant;
import java.util.Map;

/**
 * How an application is.
 *
 * @param since when it became so
 * @param port 0 if it has none so far
 * @param saved the files that it was last restarted for, one a line; empty at its first start
 * @param problem why it did not start; else empty
 */
public record ApplicationState(Phase phase, Instant since, int port, String saved, String problem) {

    public enum Phase {
        STARTING,
        UP,
        FAILED,
        DOWN
    }

    static ApplicationState of(Map<String, String> values) {
        return new ApplicationState(
                Phase.valueOf(values.getOrDefault("phase", Phase.DOWN.name())),
                Instant.parse(values.getOrDefault("since", Instant.EPOCH.toString())),
                Integer.parseInt(values.getOrDefault("port", "0")),
                values.getOrDefault("saved", ""),
                values.getOrDefault("problem", ""));
    }
}
