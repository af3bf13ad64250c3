package com.example.parasol.gateway.application;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
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
        if (applications.isEmpty()) {
            throw new TableException("No applications in " + table.getDescription(), null);
        }
        if (applications.stream().map(Application::path).distinct().count() < applications.size()) {
            throw new TableException("Two applications of the table own the same path.", null);
        }
    }

    List<Application> applications() {
        return applications;
    }

    private static Map<String, ApplicationRow> read(Resource table) {
        var name = table.getDescription();
        if (!table.exists()) {
            throw new TableException("There is no table at " + name, null);
        }
        try {
            var sources = new YamlPropertySourceLoader().load("umbrella", table);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("applications", Bindable.mapOf(String.class, ApplicationRow.class))
                    .orElse(Map.of());
        } catch (IOException e) {
            throw new TableException("Cannot read " + name, e);
        }
    }
}
