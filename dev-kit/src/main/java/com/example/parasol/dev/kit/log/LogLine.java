package com.example.parasol.dev.kit.log;

import ch.qos.logback.classic.Level;
import java.time.Instant;
import java.util.List;

/**
 * What one logger said once.
 *
 * @param trace of the exception; empty if there is none
 */
public record LogLine(
        Instant at, Level level, String application, String logger, String message, String trace) {

    private static final int LONGEST_MESSAGE = 4_000;
    private static final int LONGEST_TRACE = 16_000;

    static LogLine of(List<String> values) {
        return new LogLine(
                Instant.parse(values.get(0)),
                Level.toLevel(values.get(1)),
                values.get(2),
                values.get(3),
                values.get(4),
                values.get(5));
    }

    /** Of types that all class loaders share, and no longer than anybody reads. */
    List<String> values() {
        return List.of(
                at.toString(),
                level.toString(),
                application,
                logger,
                cut(message, LONGEST_MESSAGE),
                cut(trace, LONGEST_TRACE));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + " …";
    }
}
