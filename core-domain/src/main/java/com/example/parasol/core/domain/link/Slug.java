package com.example.parasol.core.domain.link;

import com.example.parasol.core.domain.refusal.Violation;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The part of a short URL that tells links apart. It keeps the case it was given in, but two that
 * differ in case only are one: people read slugs aloud and type them from paper.
 */
public final class Slug {

    static final Violation TAKEN =
            new Violation("slug", "taken", "This short link is taken: choose another");

    private static final int MIN = 3;
    private static final int MAX = 64;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?");

    // no 0 o 1 i l, which look alike
    private static final String DIGITS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int MADE_LENGTH = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Slug() {}

    /** Whether a link may have it: 3 to 64 letters, digits and inner hyphens. */
    public static boolean isWellFormed(String slug) {
        return slug.length() >= MIN && slug.length() <= MAX && FORM.matcher(slug).matches();
    }

    /** The form in which slugs are compared. */
    public static String folded(String slug) {
        return slug.toLowerCase(Locale.ROOT);
    }

    static List<Violation> check(String slug) {
        return isWellFormed(slug)
                ? List.of()
                : List.of(
                        new Violation(
                                "slug",
                                "slug",
                                "Use %d to %d letters, digits and hyphens, beginning and ending with a letter or digit"
                                        .formatted(MIN, MAX)));
    }

    /** One of 27 billion. */
    static String random() {
        return RANDOM.ints(MADE_LENGTH, 0, DIGITS.length())
                .mapToObj(i -> DIGITS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
