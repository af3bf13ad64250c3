package com.example.parasol.web.theme.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/**
 * What a page says after a redirect stands in its address. Spring would look into the session for
 * it, so that every request of somebody with a session cookie, even for {@code /robots.txt}, would
 * need the database; and our sessions hold nothing but text.
 */
final class NoFlash implements FlashMapManager {

    @Override
    public @Nullable FlashMap retrieveAndUpdate(
            HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void saveOutputFlashMap(
            FlashMap flash, HttpServletRequest request, HttpServletResponse response) {
        if (!flash.isEmpty()) {
            throw new IllegalStateException(
                    "Flash attributes are not kept: put a parameter into the redirect's address");
        }
    }
}
