package com.example.parasol.gateway.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.io.ApplicationResourceLoader;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The applications of {@code umbrella.yaml}, or of the file that {@code parasol.gateway.table}
 * names. Where one listens can be said from outside, most important first: {@code
 * parasol.gateway.addresses.admin-web}, {@code UMBRELLA_ADMIN_WEB} (or {@code umbrella.admin-web}),
 * the table.
 */
@Component
class ApplicationTable {

    private final List<Application> applications;

    ApplicationTable(Environment environment, ResourceLoader resources) {
        var location = environment.getProperty("parasol.gateway.table", "classpath:umbrella.yaml");
        var table = ApplicationResourceLoader.get(resources, true).getResource(location);
        var settings = Binder.get(environment);
        this.applications =
                read(table).entrySet().stream()
                        .map(row -> row.getValue().application(row.getKey(), settings))
                        .toList();
    }

    List<Application> applications() {
        return applications;
    }

    private static Map<String, Row> read(Resource table) {
        try {
            var sources = new YamlPropertySourceLoader().load("umbrella", table);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("applications", Bindable.mapOf(String.class, Row.class))
                    .orElseThrow(() -> new TableException(table, "lists no applications"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the gateway needs of a row; the launcher and the start page read more. */
    record Row(String path, @DefaultValue List<String> cookies, @DefaultValue List<URI> addresses) {

        Application application(String name, Binder settings) {
            var elsewhere = Bindable.listOf(URI.class);
            var addresses =
                    settings.bind("parasol.gateway.addresses." + name, elsewhere)
                            .orElseGet(() ->
                                    settings.bind("umbrella." + name, elsewhere)
                                            .orElse(this.addresses));
            return new Application(name, path, cookies, addresses);
        }
    }
}
