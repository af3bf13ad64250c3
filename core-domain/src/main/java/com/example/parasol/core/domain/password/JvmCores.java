package com.example.parasol.core.domain.password;

import java.util.concurrent.Semaphore;

/**
 * As many permits as this JVM has cores.
 *
 * <p>Under the umbrella each application has its own copy of this class, but all of them share the
 * cores and the heap. What they share besides are the classes of the JDK, and the system
 * properties, which remember the one semaphore.
 */
final class JvmCores {

    private static final String PROPERTY = "parasol.password.cores";

    static Semaphore permits() {
        var cores = Runtime.getRuntime().availableProcessors();
        return (Semaphore)
                System.getProperties().computeIfAbsent(PROPERTY, _ -> new Semaphore(cores, true));
    }

    private JvmCores() {}
}
