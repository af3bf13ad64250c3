package com.example.parasol.dev.kit.log;

import ch.qos.logback.classic.Level;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which lines somebody wants to see.
 *
 * @param level this and what is worse
 * @param application empty for all of them
 */
record LogFilter(Level level, String application) {

    /** As the address says it; what it does not know counts as unsaid. */
    static LogFilter of(String level, String application) {
        return new LogFilter(Level.toLevel(level, Level.TRACE), application);
    }

    List<LogLine> of(List<LogLine> lines) {
        return lines.stream()
                .filter(line -> line.level().isGreaterOrEqual(level))
                .filter(line -> application.isEmpty() || line.application().equals(application))
                .toList();
    }

    LogFilter withLevel(Level other) {
        return new LogFilter(other, application);
    }

    LogFilter withApplication(String other) {
        return new LogFilter(level, other);
    }

    String address() {
        var address = UriComponentsBuilder.fromPath("/dev/log");
        if (level != Level.TRACE) {
            address.queryParam("level", level.toString().toLowerCase(Locale.ROOT));
        }
        if (!application.isEmpty()) {
            address.queryParam("application", application);
        }
        return address.encode().toUriString();
    }
}
