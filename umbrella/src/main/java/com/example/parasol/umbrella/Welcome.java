package com.example.parasol.umbrella;

import java.time.Duration;
import java.util.List;
import org.springframework.core.env.Environment;

/** The table of addresses that is printed when everything is ready. */
class Welcome {

    static String of(List<RunningApplication> running, Environment environment, Duration took) {
        var text = new StringBuilder("%nReady in %.1f s%n%n".formatted(took.toMillis() / 1000.0));
        var gateway = running.getLast().port();
        for (var application : running) {
            var row = application.row();
            text.append("  %-12s http://localhost:%d%s".formatted(row.name(), gateway, row.path()));
            if (!row.isGateway()) {
                text.append(
                        "   alone: http://localhost:%d%s"
                                .formatted(application.port(), row.path()));
            }
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    private Welcome() {}
}
