package com.example.parasol.umbrella;

import com.example.parasol.dev.kit.certificate.LocalCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * The house under test: the one that {@code -Dparasol.base} names, or else the umbrella, started
 * once in this JVM on free ports.
 */
final class House {

    private static final String BASE = System.getProperty("parasol.base", "");

    /** Follows no redirect and keeps no cookie: a test sees what was answered. */
    private static final HttpClient HTTP = client();

    static URI base() {
        return BASE.isEmpty() ? URI.create("http://localhost:" + gatewayPort()) : URI.create(BASE);
    }

    static URI at(String path) {
        return URI.create(base() + path);
    }

    /** Whether it is started here. */
    static boolean isOurs() {
        return BASE.isEmpty();
    }

    static HttpResponse<String> get(String path, String... headers) {
        return get(at(path), headers);
    }

    static HttpResponse<String> get(URI address, String... headers) {
        var request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A new one, since each code of an app counts once. */
    static HiredOperator operator() {
        return BASE.isEmpty()
                ? HiredOperator.hire(Started.CONTEXT.getEnvironment())
                : HiredOperator.OF_DEMO_DATA;
    }

    /** Writes into the database what no page does, such as the time of something long ago. */
    static void update(String sql, Object... values) {
        Assumptions.assumeTrue(BASE.isEmpty(), "The database of another house is out of reach");
        var environment = Started.CONTEXT.getEnvironment();
        try (var connection =
                        DriverManager.getConnection(
                                environment.getRequiredProperty("spring.datasource.url"),
                                environment.getProperty("spring.datasource.username"),
                                environment.getProperty("spring.datasource.password"));
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Launcher launcher() {
        return Started.CONTEXT.getBean(Launcher.class);
    }

    /** For doors with TLS. */
    static LocalCertificate certificate() {
        return LocalCertificate.in(Path.of("target/tls").toAbsolutePath(), InstantSource.system());
    }

    /** Trusts the certificate of the doors. */
    static HttpClient client() {
        var client = HttpClient.newBuilder();
        return isOurs() ? client.sslContext(certificate().trust()).build() : client.build();
    }

    static RunningApplication application(String name) {
        return launcher().applications().stream()
                .filter(application -> application.row().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** One more in front of the same applications, for as long as the tests run. */
    static RunningApplication startGateway(String... settings) {
        var modules = launcher().applications().stream().filter(one -> !one.row().isGateway());
        var told =
                new ApplicationSettings(Started.CONTEXT.getEnvironment(), Applications.NAMES.size())
                        .ofGateway(modules.toList());
        var gateway =
                RunningApplication.start(
                        ApplicationTable.GATEWAY,
                        0,
                        Stream.concat(told.stream(), Stream.of(settings)).toList());
        Started.CONTEXT.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                gateway.close();
            }
        });
        return gateway;
    }

    private static int gatewayPort() {
        return application("gateway").port();
    }

    private static final class Started {

        static final ConfigurableApplicationContext CONTEXT = start();

        /**
         * The public URL, too, names the port, so it is chosen before anything starts. Browsers may
         * keep assets, as those of customers do.
         */
        private static ConfigurableApplicationContext start() {
            System.setProperty("parasol.theme.edited-assets", "false");
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                System.setProperty("PORT", String.valueOf(socket.getLocalPort()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return UmbrellaApplication.run("--parasol.umbrella.fixed-ports=false");
        }
    }

    private House() {}
}
