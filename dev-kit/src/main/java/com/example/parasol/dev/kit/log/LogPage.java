package com.example.parasol.dev.kit.log;

import ch.qos.logback.classic.Level;
import com.example.parasol.dev.kit.page.DevPage;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** The lines with their filters, and the newest of them for the start page. */
final class LogPage {

    private static final int ON_THE_START_PAGE = 8;

    static String section(List<LogLine> lines) {
        var shown = lines.stream().limit(ON_THE_START_PAGE).toList();
        return DevPage.fill(
                "log/section.html",
                Map.of(
                        "lines",
                        LogRows.html(shown),
                        "errors",
                        count(lines, Level.ERROR),
                        "warnings",
                        count(lines, Level.WARN),
                        "count",
                        String.valueOf(lines.size())));
    }

    static String html(LogFilter filter, List<LogLine> lines) {
        return DevPage.fill(
                "log/page.html",
                Map.of(
                        "levels",
                        levels(filter),
                        "applications",
                        applications(filter, lines),
                        "lines",
                        LogRows.html(filter.of(lines)),
                        "size",
                        String.valueOf(LogMemory.SIZE)));
    }

    private static String count(List<LogLine> lines, Level level) {
        return String.valueOf(lines.stream().filter(line -> line.level().equals(level)).count());
    }

    private static String levels(LogFilter filter) {
        return Stream.of(Level.TRACE, Level.INFO, Level.WARN, Level.ERROR)
                .map(level -> choice(filter, filter.withLevel(level), words(level)))
                .collect(Collectors.joining("\n"));
    }

    private static String words(Level level) {
        return switch (level.toInt()) {
            case Level.INFO_INT -> "Info and worse";
            case Level.WARN_INT -> "Warnings and errors";
            case Level.ERROR_INT -> "Errors";
            default -> "Every level";
        };
    }

    private static String applications(LogFilter filter, List<LogLine> lines) {
        var names = new TreeSet<String>();
        lines.forEach(line -> names.add(line.application()));
        return Stream.concat(Stream.of(""), names.stream())
                .map(name ->
                        choice(
                                filter,
                                filter.withApplication(name),
                                name.isEmpty() ? "Every application" : name))
                .collect(Collectors.joining("\n"));
    }

    private static String choice(LogFilter now, LogFilter then, String words) {
        return "<a href=\"%s\"%s>%s</a>"
                .formatted(
                        HtmlUtils.htmlEscape(then.address()),
                        then.equals(now) ? " aria-current=\"true\"" : "",
                        HtmlUtils.htmlEscape(words));
    }

    private LogPage() {}
}
