package com.example.parasol.dev.kit.mail;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;

/**
 * One mail server for the whole JVM, until it ends.
 *
 * <p>Under the umbrella each application may have its own copy of this class. What they share are
 * the system properties, which remember port and folder, and interned strings, which serve as the
 * monitor.
 */
record JvmMailServer(String port, String folder) {

    private static final String PORT = "parasol.dev.mail-port";

    static JvmMailServer get(Supplier<Path> folder) {
        synchronized (PORT.intern()) {
            var known = System.getProperty(PORT);
            if (known != null) {
                return new JvmMailServer(known, System.getProperty(Mailbox.PROPERTY, ""));
            }
            var chosen = folder.get();
            var server = MailServer.start(new Mailbox(chosen));
            SpringApplication.getShutdownHandlers().add(server::close);
            System.setProperty(PORT, String.valueOf(server.port()));
            System.setProperty(Mailbox.PROPERTY, chosen.toString());
            return get(folder);
        }
    }
}
