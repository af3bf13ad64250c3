package com.example.parasol.umbrella;

import com.example.parasol.umbrella.ApplicationTable.Row;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/**
 * What the launcher tells an application on its command line, which outranks all other settings.
 */
class ApplicationSettings {

    /** Settled once for all of them, by the environment or by the development kit. */
    private static final List<String> HANDED_ON =
            List.of(
                    "spring.datasource.url",
                    "spring.datasource.username",
                    "spring.datasource.password");

    private final Environment environment;

    ApplicationSettings(Environment environment) {
        this.environment = environment;
    }

    List<String> of(Row row, List<RunningApplication> running) {
        var arguments = new ArrayList<String>();
        if (row.isGateway()) {
            for (var module : running) {
                arguments.add(
                        "--parasol.gateway.addresses.%s=http://127.0.0.1:%d"
                                .formatted(module.row().name(), module.port()));
            }
            return arguments;
        }
        // whatever SERVER_ADDRESS says of the gateway, nobody else asks them
        arguments.add("--server.address=127.0.0.1");
        // one application in this JVM works off the job queue
        arguments.add("--parasol.jobs.enabled=" + running.isEmpty());
        for (var key : HANDED_ON) {
            var value = environment.getProperty(key);
            if (value != null) {
                arguments.add("--" + key + "=" + value);
            }
        }
        return arguments;
    }
}
