package com.example.parasol.umbrella;

import java.net.URI;
import java.net.http.HttpClient;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The house under test: the one that {@code -Dparasol.base} names, or else the umbrella, started
 * once in this JVM on free ports.
 */
final class House {

    private static final String BASE = System.getProperty("parasol.base", "");

    /** Follows no redirect and keeps no cookie: a test sees what was answered. */
    static final HttpClient HTTP = HttpClient.newHttpClient();

    static URI base() {
        return BASE.isEmpty() ? URI.create("http://localhost:" + gatewayPort()) : URI.create(BASE);
    }

    static URI at(String path) {
        return URI.create(base() + path);
    }

    static Launcher launcher() {
        return Started.CONTEXT.getBean(Launcher.class);
    }

    static RunningApplication application(String name) {
        return launcher().applications().stream()
                .filter(application -> application.row().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int gatewayPort() {
        return application("gateway").port();
    }

    private static final class Started {

        static final ConfigurableApplicationContext CONTEXT =
                UmbrellaApplication.run("--PORT=0", "--parasol.umbrella.fixed-ports=false");
    }

    private House() {}
}
