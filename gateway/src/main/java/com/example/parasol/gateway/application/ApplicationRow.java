package com.example.parasol.gateway.application;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** What the gateway needs of a table's row; the launcher and the start page read more. */
record ApplicationRow(
        @Nullable String path,
        @DefaultValue List<String> cookies,
        @DefaultValue List<URI> addresses,
        @DefaultValue("1MB") DataSize bodyLimit) {

    private static final Pattern PATH = Pattern.compile("/|(/[a-z0-9-]+)+");

    Application application(String name, Binder settings) {
        if (path == null || !PATH.matcher(path).matches()) {
            throw new TableException("%s owns no path: %s".formatted(name, path), null);
        }
        var said = said("parasol.gateway.addresses." + name, settings);
        var found = said.isEmpty() ? said("umbrella." + name, settings) : said;
        var listens = found.isEmpty() ? addresses : found;
        if (listens.isEmpty() || !listens.stream().allMatch(ApplicationRow::isAddress)) {
            throw new TableException(
                    "%s has no addresses like http://host:port: %s".formatted(name, listens), null);
        }
        return new Application(name, path, cookies, listens, bodyLimit);
    }

    private static List<URI> said(String property, Binder settings) {
        return settings.bind(property, Bindable.listOf(URI.class)).orElse(List.of());
    }

    private static boolean isAddress(URI uri) {
        return List.of("http", "https").contains(uri.getScheme())
                && uri.getHost() != null
                && uri.getRawQuery() == null
                && List.of("", "/").contains(uri.getRawPath());
    }
}
