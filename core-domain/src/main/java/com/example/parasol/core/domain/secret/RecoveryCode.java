package com.example.parasol.core.domain.secret;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A code on paper that stands in for a lost second factor, once. */
public final class RecoveryCode {

    /** Without what looks like something else: 0 and O, 1 and I and L. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /** Some 74 bits: nobody finds one from its hash, fast as that is. */
    private static final int GROUPS = 3;

    private static final int GROUP = 5;

    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {}

    /** For example {@code K7XQ2-9MDPT-WHR4C}. */
    public static String random() {
        return Stream.generate(RecoveryCode::group).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(GROUP, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /**
     * What is stored of it.
     *
     * @param typed spaces, dashes and letter case do not count
     */
    public static byte[] hash(UUID owner, String typed) {
        return Sha256.of(owner + " " + typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }
}
