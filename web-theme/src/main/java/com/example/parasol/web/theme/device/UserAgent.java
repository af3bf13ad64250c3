package com.example.parasol.web.theme.device;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a browser says that it is, as people call it.
 *
 * @param browser null when we do not know it
 * @param system null when we do not know it
 */
public record UserAgent(@Nullable String browser, @Nullable String system) {

    /** The first that fits: most browsers name their ancestors too. */
    private static final List<Sign> BROWSERS =
            List.of(
                    new Sign("Edg", "Edge"),
                    new Sign("OPR/", "Opera"),
                    new Sign("SamsungBrowser/", "Samsung Internet"),
                    new Sign("Firefox/", "Firefox"),
                    new Sign("FxiOS/", "Firefox"),
                    new Sign("Chrome/", "Chrome"),
                    new Sign("CriOS/", "Chrome"),
                    new Sign("Safari/", "Safari"),
                    new Sign("curl/", "curl"));

    private static final List<Sign> SYSTEMS =
            List.of(
                    new Sign("iPhone", "iPhone"),
                    new Sign("iPad", "iPad"),
                    new Sign("Android", "Android"),
                    new Sign("Windows", "Windows"),
                    new Sign("CrOS", "ChromeOS"),
                    new Sign("Mac OS X", "macOS"),
                    new Sign("Linux", "Linux"));

    private record Sign(String part, String name) {}

    public static UserAgent read(String header) {
        return new UserAgent(first(BROWSERS, header), first(SYSTEMS, header));
    }

    public boolean handheld() {
        return "iPhone".equals(system) || "iPad".equals(system) || "Android".equals(system);
    }

    private static @Nullable String first(List<Sign> signs, String header) {
        return signs.stream()
                .filter(sign -> header.contains(sign.part()))
                .map(Sign::name)
                .findFirst()
                .orElse(null);
    }
}
