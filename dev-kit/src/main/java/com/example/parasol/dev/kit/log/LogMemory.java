package com.example.parasol.dev.kit.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The newest lines, of which older ones make room.
 *
 * <p>Under the umbrella one copy of this class writes and another one reads. What they share are
 * the system properties, and of the values in them only types of the JDK.
 */
public final class LogMemory {

    static final int SIZE = 500;

    private static final String PROPERTY = "parasol.dev.log";

    /** The newest first. */
    public static List<LogLine> newest() {
        var lines = memory();
        synchronized (lines) {
            return lines.stream().map(LogLine::of).toList();
        }
    }

    static void add(LogLine line) {
        var lines = memory();
        synchronized (lines) {
            if (lines.size() == SIZE) {
                lines.removeLast();
            }
            lines.addFirst(line.values());
        }
    }

    @SuppressWarnings("unchecked")
    private static Deque<List<String>> memory() {
        return (Deque<List<String>>)
                System.getProperties().computeIfAbsent(PROPERTY, none -> new ArrayDeque<>());
    }

    private LogMemory() {}
}
