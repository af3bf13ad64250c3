package com.example.parasol.core.domain.clicksource;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What kind of device somebody clicks with, by a few words of the header User-Agent. Browsers tell
 * less and less there, and some say what they are not: an iPad that asks for desktop pages is a
 * desktop here.
 */
public enum DeviceKind {
    DESKTOP("windows nt|macintosh|cros|x11|linux"),
    PHONE("iphone|ipod|mobi|windows phone"),
    TABLET("ipad|tablet|kindle|silk/|playbook|android(?!.*mobi)"),
    /** A program: a crawler, a preview in a chat, a script. */
    BOT(
            "(?<!cu)bot\\b|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|monitor|scan"
                    + "|headless|curl/|wget|python|java/|java-http|okhttp|go-http|node|axios|libwww"),
    OTHER("");

    // longer ones are made up
    private static final int MAX = 512;

    private final Pattern words;

    DeviceKind(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** Programs first, for they name a device that they do not have; desktops name the least. */
    static DeviceKind of(@Nullable String userAgent) {
        var given = userAgent == null ? "" : userAgent;
        var agent = given.substring(0, Math.min(MAX, given.length()));
        if (BOT.isNamedIn(agent)) {
            return BOT;
        }
        if (TABLET.isNamedIn(agent)) {
            return TABLET;
        }
        if (PHONE.isNamedIn(agent)) {
            return PHONE;
        }
        return DESKTOP.isNamedIn(agent) ? DESKTOP : OTHER;
    }

    private boolean isNamedIn(String agent) {
        return words.matcher(agent).find();
    }
}
