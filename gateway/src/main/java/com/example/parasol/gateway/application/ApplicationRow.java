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
        @DefaultValue List<String> host,
        @DefaultValue List<String> cookies,
        @DefaultValue List<URI> addresses,
        @DefaultValue("1MB") DataSize bodyLimit) {

    private static final Pattern PATH = Pattern.compile("/|(/[a-z0-9-]+)+");
    private static final Pattern HOST = Pattern.compile("|[a-z0-9]+(-[a-z0-9]+)*");

    Application application(String name, Binder settings) {
        if (path == null || !PATH.matcher(path).matches()) {
            throw new RowException("path", "%s owns no path: %s".formatted(name, path));
        }
        if (!host.stream().allMatch(HOST.asMatchPredicate())) {
            throw new RowException("host", "%s has no host like admin: %s".formatted(name, host));
        }
        var said = said("parasol.gateway.addresses." + name, settings);
        var found = said.isEmpty() ? said("umbrella." + name, settings) : said;
        var listens = found.isEmpty() ? addresses : found;
        if (listens.isEmpty() || !listens.stream().allMatch(ApplicationRow::isAddress)) {
            throw new RowException(
                    "addresses",
                    "%s has no addresses like http://host:port: %s".formatted(name, listens));
        }
        // "" is no element: a single one makes an empty list
        var hosts = host.isEmpty() ? List.of("") : host;
        return new Application(name, path, hosts, cookies, listens, bodyLimit);
    }

    private static List<URI> said(String property, Binder settings) {
        return settings.bind(property, Bindable.listOf(URI.class)).orElse(List.of());
    }

    private static boolean isAddress(URI uri) {
        return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                && uri.getHost() != null
                && uri.getRawQuery() == null
                && List.of("", "/").contains(uri.getRawPath());
    }
}
