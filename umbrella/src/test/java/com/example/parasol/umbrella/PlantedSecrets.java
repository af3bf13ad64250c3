package com.example.parasol.umbrella;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a caller hands over and nobody else may ever read. */
final class PlantedSecrets {

    /** What a line would begin with that somebody has forged. */
    static final String FORGED = "ERROR-forged-" + UUID.randomUUID();

    /** Ends a line and begins another, where nobody looks after that. */
    static final String BREAK = "\r\n" + FORGED + " ";

    private final List<String> all = new CopyOnWriteArrayList<>();

    List<String> all() {
        return all;
    }

    String plant() {
        return plant("planted" + UUID.randomUUID().toString().replace("-", ""));
    }

    String plant(String secret) {
        all.add(secret);
        return secret;
    }
}
