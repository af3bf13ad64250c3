package com.example.parasol.umbrella;

import com.example.parasol.umbrella.ApplicationTable.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What is printed when everything is ready: who is where, and in development who may log in. */
class Welcome {

    private static final ClassPathResource LOGINS = new ClassPathResource("demo/logins.properties");

    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    String text(List<RunningApplication> running, Duration took) {
        var gateway = running.getLast().port();
        var lines = new ArrayList<String>();
        lines.add("Ready in %.1f s".formatted(took.toMillis() / 1000.0));
        lines.add("");
        for (var application : running) {
            lines.add(address(application.row(), gateway, application.port()));
        }
        var logins = logins();
        if (!logins.isEmpty()) {
            lines.add("");
            logins.forEach((who, login) -> lines.add("  %-10s %s".formatted(who, login)));
            lines.add("");
            lines.add(
                    "  More at %s/dev. Ctrl-C stops everything."
                            .formatted(placeOf(ApplicationTable.GATEWAY, gateway)));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private String address(Row row, int gateway, int port) {
        var here = placeOf(row, gateway) + row.path();
        return row.isGateway()
                ? "  %-10s %s".formatted(row.name(), here)
                : "  %-10s %-34s alone: http://localhost:%d%s"
                        .formatted(row.name(), here, port, row.path());
    }

    /** In host mode the gateway answers to the site's own hosts only. */
    private String placeOf(Row row, int gateway) {
        var scheme = environment.matchesProfiles("tls") ? "https" : "http";
        var local = scheme + "://localhost:" + gateway;
        if (!"host".equalsIgnoreCase(environment.getProperty("parasol.gateway.mode"))) {
            return local;
        }
        var site = URI.create(environment.getProperty("parasol.public-url", local));
        return site.getScheme()
                + "://"
                + (row.host().isEmpty() ? "" : row.host() + ".")
                + site.getRawAuthority();
    }

    /** Of the development database, which alone has them. */
    private Properties logins() {
        var ours = environment.getProperty("parasol.dev.database-url");
        if (ours == null
                || environment.containsProperty("parasol.test.database")
                || !LOGINS.exists()) {
            return new Properties();
        }
        try {
            return PropertiesLoaderUtils.loadProperties(LOGINS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
