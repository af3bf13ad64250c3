package com.example.parasol.umbrella;

import com.example.parasol.umbrella.ApplicationTable.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** For what has to hold for every application of {@code umbrella.yaml}, and for the gateway. */
public final class Applications {

    private static final List<Row> ROWS = table().startOrder();

    static final List<String> NAMES = ROWS.stream().map(Row::name).toList();

    public static boolean havePort(int port) {
        return ROWS.stream().anyMatch(row -> row.port() == port);
    }

    /** Whether a variable moves one of them to another port, or tells the gateway where it is. */
    public static boolean haveVariable(String name) {
        return ROWS.stream()
                .anyMatch(row ->
                        name.equals(row.portSetting())
                                || name.equals(address(row)) && !row.isGateway());
    }

    private static String address(Row row) {
        return "UMBRELLA_" + row.name().toUpperCase(Locale.ROOT).replace('-', '_');
    }

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
