package com.example.parasol.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Understands a table, or says in one sentence with file and line what is wrong with it. */
class TableReader {

    private static final String ROOT = "applications";

    private final String file;
    private final Binder settings;

    /** The settings outrank the table. */
    TableReader(String file, Binder settings) {
        this.file = file;
        this.settings = settings;
    }

    List<Application> read(String text) {
        var sources = parse(text);
        var applications =
                rows(sources).entrySet().stream()
                        .map(row -> application(row.getKey(), row.getValue(), sources))
                        .toList();
        if (applications.isEmpty()) {
            throw new TableException("%s: there are no applications".formatted(file), null);
        }
        if (applications.stream().map(Application::path).distinct().count() < applications.size()) {
            throw new TableException(
                    "%s: two applications own the same path".formatted(file), null);
        }
        return applications;
    }

    private List<PropertySource<?>> parse(String text) {
        try {
            return new YamlPropertySourceLoader()
                    .load(file, new ByteArrayResource(text.getBytes(UTF_8)));
        } catch (MarkedYAMLException e) {
            throw complaint(e.getProblemMark().getLine(), e.getProblem(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, ApplicationRow> rows(List<PropertySource<?>> sources) {
        try {
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind(ROOT, Bindable.mapOf(String.class, ApplicationRow.class))
                    .orElse(Map.of());
        } catch (BindException e) {
            var reason = NestedExceptionUtils.getMostSpecificCause(e).getMessage();
            throw complaint(line(e.getName().toString(), sources), e.getName() + ": " + reason, e);
        }
    }

    private Application application(
            String name, ApplicationRow row, List<PropertySource<?>> sources) {
        try {
            return row.application(name, settings);
        } catch (RowException e) {
            var there = String.join(".", ROOT, name);
            var line = line(there + "." + e.key(), sources);
            throw complaint(line < 0 ? line(there, sources) : line, e.getMessage(), e);
        }
    }

    private TableException complaint(int line, @Nullable String reason, Exception cause) {
        var where = line < 0 ? file : "%s, line %d".formatted(file, line + 1);
        return new TableException(where + ": " + reason, cause);
    }

    /** Counted from 0, of the first thing that is said below a key; -1 if nothing is. */
    private static int line(String key, List<PropertySource<?>> sources) {
        return sources.stream()
                .flatMap(source -> origins(key, source))
                .map(TextResourceOrigin::getLocation)
                .filter(Objects::nonNull)
                .mapToInt(TextResourceOrigin.Location::getLine)
                .findFirst()
                .orElse(-1);
    }

    private static Stream<TextResourceOrigin> origins(String key, PropertySource<?> source) {
        return Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames())
                .filter(name -> name.equals(key) || name.matches("\\Q" + key + "\\E[.\\[].*"))
                .map(name -> OriginLookup.getOrigin(source, name))
                .filter(TextResourceOrigin.class::isInstance)
                .map(TextResourceOrigin.class::cast);
    }
}
