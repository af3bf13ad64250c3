package com.example.parasol.umbrella;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.ansi.AnsiColor;
import org.springframework.boot.ansi.AnsiOutput;

/**
 * Gives its text the colour of the application that logs, where Spring Boot writes in colours at
 * all. Public, because Logback makes it.
 */
public class ApplicationColor extends CompositeConverter<ILoggingEvent> {

    /** Red, yellow and green are for levels. */
    private static final List<AnsiColor> COLORS =
            List.of(
                    AnsiColor.CYAN,
                    AnsiColor.MAGENTA,
                    AnsiColor.BLUE,
                    AnsiColor.BRIGHT_CYAN,
                    AnsiColor.BRIGHT_MAGENTA,
                    AnsiColor.BRIGHT_BLUE);

    private final Map<String, AnsiColor> taken = new ConcurrentHashMap<>();

    @Override
    protected String transform(ILoggingEvent event, String text) {
        return AnsiOutput.toString(of(ViewName.ofThread()), text);
    }

    /** In the order in which they speak first, which is that of their start. */
    private synchronized AnsiColor of(String application) {
        return application.equals(ViewName.NONE)
                ? AnsiColor.DEFAULT
                : taken.computeIfAbsent(
                        application, none -> COLORS.get(taken.size() % COLORS.size()));
    }
}
