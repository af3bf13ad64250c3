package com.example.parasol.umbrella;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** How the house is entered: through a gateway in path mode, or through one in host mode. */
enum Door {
    PATHS {
        @Override
        URI at(String path) {
            return House.at(path);
        }
    },

    /** The applications are the same, and do not know of this one. */
    HOSTS {
        @Override
        URI at(String path) {
            Assumptions.assumeTrue(House.isOurs(), "The other house has one gateway");
            var host =
                    Stream.of("api", "admin")
                            .filter(name -> path.matches("/" + name + "(/.*)?"))
                            .map(name -> name + ".")
                            .findFirst()
                            .orElse("");
            return URI.create("http://" + host + "localhost:" + HostGateway.STARTED.port() + path);
        }
    };

    /** The address of a path of the house. */
    abstract URI at(String path);

    HttpResponse<String> get(String path, String... headers) {
        return House.get(at(path), headers);
    }

    private static final class HostGateway {

        static final RunningApplication STARTED = House.startGateway("--parasol.gateway.mode=host");

        private HostGateway() {}
    }
}
