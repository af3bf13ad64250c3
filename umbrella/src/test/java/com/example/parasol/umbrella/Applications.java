package com.example.parasol.umbrella;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** For what has to hold for every application of {@code umbrella.yaml}, and for the gateway. */
final class Applications {

    static final List<ApplicationTable.Row> ROWS = table().startOrder();

    static final List<String> NAMES = ROWS.stream().map(ApplicationTable.Row::name).toList();

    /** All classes of each, as ArchUnit writes it. */
    static String[] packages() {
        return NAMES.stream()
                .map(name -> ClassPathRecord.basePackage() + name.replace('-', '.') + "..")
                .toArray(String[]::new);
    }

    private static ApplicationTable table() {
        try {
            var sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load("umbrella.yaml", new ClassPathResource("umbrella.yaml"))
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("", ApplicationTable.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Applications() {}
}
