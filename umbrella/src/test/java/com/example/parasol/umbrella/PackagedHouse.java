package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The umbrella's jar in a process of its own, ready for visitors.
 *
 * @param log what it said until then
 */
record PackagedHouse(Process process, URI gateway, List<String> log) {

    /** The last of the table of addresses, which may stand within an object. */
    private static final Pattern GATEWAY = Pattern.compile("  gateway +(http[^\\\\\\s]+)");

    static PackagedHouse start(ProcessBuilder command) throws IOException {
        var process = command.redirectErrorStream(true).start();
        var reader = process.inputReader();
        var log = new ArrayList<String>();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            log.add(line);
            var gateway = GATEWAY.matcher(line);
            if (gateway.find()) {
                Thread.startVirtualThread(() -> readOn(reader));
                return new PackagedHouse(process, URI.create(gateway.group(1)), log);
            }
        }
        throw new AssertionError("It ended:\n" + String.join("\n", log));
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
