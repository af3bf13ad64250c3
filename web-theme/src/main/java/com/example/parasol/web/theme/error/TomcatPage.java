package com.example.parasol.web.theme.error;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;

/**
 * The error page for what reaches neither filters nor templates, in the theme's look.
 *
 * @param texts the words of all error pages
 * @param folder where the theme's style sheets lie
 */
record TomcatPage(MessageSource texts, String folder) {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%1$s – %2$s</title>
            <link rel="stylesheet" href="%3$s/look.css"><link rel="stylesheet" href="%3$s/error.css"></head>
            <body><main class="wrap error-page"><p class="status">%4$s</p><h1>%1$s</h1><p>%5$s</p>
            <p class="request">%6$s</p></main></body>
            </html>
            """;

    byte[] render(int status, String requestId) {
        var key = "error." + ErrorKind.of(status).key();
        return PAGE.formatted(
                        text(key + ".title"),
                        text("theme.name"),
                        folder,
                        text("theme.error.status", status),
                        text(key + ".help"),
                        text("theme.error.request", requestId))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String text(String key, Object... arguments) {
        return HtmlUtils.htmlEscape(texts.getMessage(key, arguments, Locale.ENGLISH), "UTF-8");
    }
}
