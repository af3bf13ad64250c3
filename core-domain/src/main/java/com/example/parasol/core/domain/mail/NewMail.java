package com.example.parasol.core.domain.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody shall read.
 *
 * @param template the file below {@code mail/<language>/}, without its ending
 * @param values what stands for the template's {@code {names}}; as text, so nothing in them acts
 * @param until when nobody needs it any more, as a link in it has run out: then it is dropped
 */
public record NewMail(
        String template,
        Locale locale,
        String recipient,
        Map<String, String> values,
        Instant until) {

    /** Without the values, which may hold a link that opens something. */
    @Override
    public String toString() {
        return "NewMail[template=%s]".formatted(template);
    }
}
