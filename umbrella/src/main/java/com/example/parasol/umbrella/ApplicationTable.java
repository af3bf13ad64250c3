package com.example.parasol.umbrella;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The applications of {@code umbrella.yaml}. */
@ConfigurationProperties
record ApplicationTable(Map<String, Entry> applications) {

    record Entry(int port, String path, @DefaultValue List<String> host) {}

    /**
     * @param host in host mode, what stands before the site's; empty at the site itself
     */
    record Row(String name, int port, String path, String host) {

        boolean isGateway() {
            return this == GATEWAY;
        }

        /** The environment variable that moves the application to another port. */
        String portSetting() {
            return isGateway() ? "PORT" : name.toUpperCase(Locale.ROOT).replace('-', '_') + "_PORT";
        }
    }

    /** The gateway reads the table and so has no row in it. */
    static final Row GATEWAY = new Row("gateway", 8080, "/", "");

    /** The gateway comes last, when there is something to lead to. */
    List<Row> startOrder() {
        return Stream.concat(modules().stream(), Stream.of(GATEWAY)).toList();
    }

    List<Row> modules() {
        return applications.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList();
    }

    private static Row row(String name, Entry entry) {
        var host = entry.host().isEmpty() ? "" : entry.host().getFirst();
        return new Row(name, entry.port(), entry.path(), host);
    }
}
