package com.example.parasol.umbrella;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** How the house is entered. The applications do not know of the other doors. */
enum Door {
    /** Through a gateway in path mode. */
    PATHS {
        @Override
        URI at(String path) {
            return House.at(path);
        }
    },

    /** Through a gateway in host mode. */
    HOSTS {
        @Override
        URI at(String path) {
            assumeOurs();
            var host =
                    Stream.of("api", "admin")
                            .filter(name -> path.matches("/" + name + "(/.*)?"))
                            .map(name -> name + ".")
                            .findFirst()
                            .orElse("");
            return URI.create("http://" + host + "localhost:" + HostGateway.STARTED.port() + path);
        }
    },

    /** Through a gateway that speaks TLS. */
    TLS {
        @Override
        URI at(String path) {
            assumeOurs();
            return URI.create("https://localhost:" + TlsGateway.STARTED.port() + path);
        }
    },

    /** Through an nginx that speaks TLS, and a gateway that believes it. */
    NGINX {
        @Override
        URI at(String path) {
            assumeOurs();
            return URI.create("https://localhost:" + Nginx.started().port() + path);
        }
    },

    /** Through the gateway of docker-compose.yml; the applications are others. */
    CONTAINERS {
        @Override
        URI at(String path) {
            assumeOurs();
            return Containers.started().at(path);
        }
    },

    /** Of the packaged umbrella, on a database that was restored from a backup. */
    RESTORED {
        @Override
        URI at(String path) {
            assumeOurs();
            return RestoredHouse.started().house().at(path);
        }
    };

    /** The address of a path of the house. */
    abstract URI at(String path);

    HttpResponse<String> get(String path, String... headers) {
        return House.get(at(path), headers);
    }

    private static void assumeOurs() {
        Assumptions.assumeTrue(House.isOurs(), "The other house has one gateway");
    }

    private static final class HostGateway {

        static final RunningApplication STARTED = House.startGateway("--parasol.gateway.mode=host");

        private HostGateway() {}
    }

    private static final class TlsGateway {

        static final RunningApplication STARTED =
                House.startGateway(
                        "--spring.profiles.active=tls",
                        "--parasol.gateway.tls.certificate=" + House.certificate().certificate(),
                        "--parasol.gateway.tls.private-key=" + House.certificate().privateKey());

        private TlsGateway() {}
    }
}
