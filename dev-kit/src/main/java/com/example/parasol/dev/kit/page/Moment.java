package com.example.parasol.dev.kit.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A time as people read it who sit before the machine. */
public final class Moment {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm");

    /** With the day only if that is another one than today. */
    public static String html(Instant at) {
        var local = at.atZone(ZoneId.systemDefault());
        var shown = local.toLocalDate().equals(LocalDate.now()) ? TIME : DAY;
        return "<time datetime=\"%s\">%s</time>".formatted(at, shown.format(local));
    }

    /** In the largest unit: {@code 40 s}, {@code 3 min}, {@code 2 h}, {@code 5 d}. */
    public static String length(Duration length) {
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return length.toSeconds() + " s";
        }
        if (length.compareTo(Duration.ofHours(1)) < 0) {
            return length.toMinutes() + " min";
        }
        return length.compareTo(Duration.ofDays(1)) < 0
                ? length.toHours() + " h"
                : length.toDays() + " d";
    }

    private Moment() {}
}
