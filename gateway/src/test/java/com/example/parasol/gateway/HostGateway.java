package com.example.parasol.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A second gateway in front of the same stubs: in host mode, by a table of its own, which has a
 * shop with two instances besides. Started once, when first asked for.
 */
final class HostGateway {

    static final StubApplication ONE = new StubApplication("one");
    static final StubApplication TWO = new StubApplication("two");

    static final String TABLE =
            """
            applications:
              web-site: {path: /, host: "", cookies: [site_], addresses: ["%s"]}
              api-web: {path: /api, host: [api, ""], cookies: [], addresses: ["%s"]}
              admin-web: {path: /admin, host: admin, cookies: [admin_], addresses: ["%s"]}
              shop:
                path: /shop
                host: [shop, ""]
                addresses:
                - "%s"
                - "%s"
            """
                    .formatted(
                            GatewayTest.SITE.address(),
                            GatewayTest.API.address(),
                            GatewayTest.ADMIN.address(),
                            ONE.address(),
                            TWO.address());

    private static final Path FILE = file();

    private static final ConfigurableApplicationContext CONTEXT =
            new SpringApplicationBuilder(GatewayApplication.class)
                    .run(
                            "--server.port=0",
                            "--management.server.port=0",
                            "--parasol.public-url=http://localhost",
                            "--parasol.gateway.mode=host",
                            "--parasol.gateway.table=" + FILE,
                            "--parasol.gateway.table-interval=20ms",
                            "--parasol.gateway.readiness-interval=50ms");

    private HostGateway() {}

    /** Asks for the host with that name. */
    static Wire wire(String host) {
        return new Wire(port(), host);
    }

    static int port() {
        return CONTEXT.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** What the gateway says of itself at actuator's own port. */
    static String health() {
        var port =
                CONTEXT.getEnvironment()
                        .getRequiredProperty("local.management.port", Integer.class);
        return new Wire(port).get("/actuator/health").body();
    }

    /** Replaces the table in one go. */
    static void write(String table) {
        try {
            var next = Files.writeString(FILE.resolveSibling("next"), table);
            Files.move(next, FILE, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file() {
        try {
            var file = Files.createTempDirectory("gateway").resolve("table.yaml");
            return Files.writeString(file, TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
