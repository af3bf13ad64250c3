package command.app;

import command.Project;
import java.io.IOException;

/** The container of an application in {@code docker-compose.yml}, which the gateway waits for. */
record ComposeService(ModuleName name, Project copy) {

    private static final String FILE = "docker-compose.yml";

    /** An application with pages keeps its sessions in the database. */
    private static final String PAGES =
            """
              %s:
                <<: *domain
                image: parasol/%s:${TAG:-latest}

            """;

    private static final String JSON =
            """
              %s:
                <<: *contained
                image: parasol/%s:${TAG:-latest}
                environment: *environment
                mem_limit: 256m

            """;

    void add(boolean json, int port) throws IOException {
        var service = (json ? JSON : PAGES).formatted(name.name(), name.name());
        copy.insertBefore("  # A name may have several containers", service, FILE);
        copy.insertBefore(
                "    ports: [\"${PORT",
                "      UMBRELLA_%s: http://%s:%d\n".formatted(name.setting(), name.name(), port),
                FILE);
        copy.insertBefore(
                "    mem_limit: 256m\n\nvolumes:",
                "      %s: {condition: service_healthy}\n".formatted(name.name()),
                FILE);
    }
}
