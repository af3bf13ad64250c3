package com.example.parasol.dev.kit.log;

import com.example.parasol.dev.kit.page.Moment;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Lines as HTML: whatever somebody had logged is text. */
final class LogRows {

    static String html(List<LogLine> lines) {
        return lines.isEmpty()
                ? "<p>Nothing of the kind has been logged.</p>"
                : lines.stream()
                        .map(LogRows::row)
                        .collect(Collectors.joining("\n", "<ol class=\"log\">\n", "\n</ol>"));
    }

    private static String row(LogLine line) {
        var level = line.level().toString();
        return """
        <li class="%s">
            <span class="who">%s <b>%s</b> %s <span title="%s">%s</span></span>
            %s
        </li>\
        """
                .formatted(
                        level.toLowerCase(Locale.ROOT),
                        Moment.html(line.at()),
                        level,
                        HtmlUtils.htmlEscape(line.application()),
                        HtmlUtils.htmlEscape(line.logger()),
                        HtmlUtils.htmlEscape(shortened(line.logger())),
                        said(line));
    }

    private static String shortened(String logger) {
        return logger.substring(logger.lastIndexOf('.') + 1);
    }

    private static String said(LogLine line) {
        var message = HtmlUtils.htmlEscape(line.message().strip());
        return line.trace().isEmpty()
                ? "<span class=\"said\">%s</span>".formatted(message)
                : """
                <details class="said">
                    <summary>%s</summary>
                    <pre tabindex="0">%s</pre>
                </details>\
                """
                        .formatted(message, HtmlUtils.htmlEscape(line.trace()));
    }

    private LogRows() {}
}
