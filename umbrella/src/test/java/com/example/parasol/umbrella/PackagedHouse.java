package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** The umbrella's jar in a process of its own, ready for visitors. */
record PackagedHouse(Process process, URI gateway) {

    private static final String LAST_LINE = "  gateway ";

    /** Reads the log up to the table of addresses, whose last line is the gateway's. */
    static PackagedHouse start(ProcessBuilder command) throws IOException {
        var process = command.redirectErrorStream(true).start();
        var reader = process.inputReader();
        var log = new StringBuilder();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            log.append(line).append('\n');
            if (line.startsWith(LAST_LINE)) {
                Thread.startVirtualThread(() -> readOn(reader));
                return new PackagedHouse(process, URI.create(line.replace(LAST_LINE, "").strip()));
            }
        }
        throw new AssertionError("It ended:\n" + log);
    }

    /** Or the process would stand still when nobody takes what it says. */
    private static void readOn(BufferedReader log) {
        log.lines().forEach(line -> {});
    }

    URI at(String path) {
        return gateway.resolve(path);
    }

    int status(String path, String... headers) {
        return House.get(at(path), headers).statusCode();
    }

    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
}
