package com.example.parasol.web.theme.session;

import java.nio.charset.StandardCharsets;
import org.springframework.core.convert.support.GenericConversionService;

/**
 * Sessions hold text and nothing else. A row that an older or newer version wrote can therefore
 * always be read: at worst it names no login, and its owner is logged out.
 */
final class SessionText extends GenericConversionService {

    SessionText() {
        addConverter(Object.class, byte[].class, SessionText::write);
        addConverter(byte[].class, Object.class, row -> new String(row, StandardCharsets.UTF_8));
    }

    private static byte[] write(Object value) {
        if (value instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException(
                "Sessions hold text only, not " + value.getClass().getName());
    }
}
