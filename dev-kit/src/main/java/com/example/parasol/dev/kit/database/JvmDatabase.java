package com.example.parasol.dev.kit.database;

import com.example.parasol.dev.kit.postgres.PostgresAddress;
import java.util.function.Supplier;

/**
 * One database for the whole JVM, until it ends.
 *
 * <p>Under the umbrella each application may have its own copy of this class. What they share are
 * the system properties, which remember the address, and interned strings, which serve as the
 * monitor.
 */
final class JvmDatabase {

    static final String PROPERTY = "parasol.dev.database-url";

    private JvmDatabase() {}

    static PostgresAddress get(Supplier<PostgresAddress> start) {
        synchronized (PROPERTY.intern()) {
            var known = System.getProperty(PROPERTY);
            if (known != null) {
                return PostgresAddress.parse(known);
            }
            var address = start.get();
            System.setProperty(PROPERTY, address.toString());
            return address;
        }
    }
}
