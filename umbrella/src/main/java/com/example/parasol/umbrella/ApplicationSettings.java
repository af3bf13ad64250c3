package com.example.parasol.umbrella;

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

    /** To the database, of this JVM in all; without it each application has its own measure. */
    private static final String CONNECTIONS = "parasol.database.connections";

    private final Environment environment;
    private final int applications;

    /**
     * @param applications how many there are beside the gateway, which needs no database
     */
    ApplicationSettings(Environment environment, int applications) {
        this.environment = environment;
        this.applications = applications;
    }

    List<String> ofGateway(List<RunningApplication> modules) {
        var arguments = profiles();
        for (var module : modules) {
            arguments.add(
                    "--parasol.gateway.addresses.%s=http://127.0.0.1:%d"
                            .formatted(module.row().name(), module.port()));
        }
        return arguments;
    }

    /**
     * @param first of all: one application in this JVM works off the job queue
     */
    List<String> ofModule(boolean first) {
        var arguments = profiles();
        arguments.add("--parasol.jobs.enabled=" + first);
        // whatever SERVER_ADDRESS says of the gateway, nobody else asks them
        arguments.add("--server.address=127.0.0.1");
        // the gateway stops before them, so that nobody asks any more
        arguments.add("--parasol.drain=0s");
        for (var key : HANDED_ON) {
            var value = environment.getProperty(key);
            if (value != null) {
                arguments.add("--" + key + "=" + value);
            }
        }
        var connections = environment.getProperty(CONNECTIONS, Integer.class);
        if (connections != null) {
            arguments.add("--spring.datasource.hikari.maximum-pool-size=" + pool(connections));
        }
        return arguments;
    }

    /** Whichever way the launcher was told that it is in production. */
    private List<String> profiles() {
        var profiles = environment.getActiveProfiles();
        var arguments = new ArrayList<String>();
        if (profiles.length > 0) {
            arguments.add("--spring.profiles.active=" + String.join(",", profiles));
        }
        return arguments;
    }

    /** An equal share for each, without the connection on which it listens for events. */
    private int pool(int connections) {
        var pool = connections / applications - 1;
        if (pool < TooFewConnectionsException.SMALLEST_POOL) {
            throw new TooFewConnectionsException(connections, applications);
        }
        return pool;
    }
}
