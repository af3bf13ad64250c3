package com.example.parasol.dev.kit.start;

import com.example.parasol.dev.kit.database.ParasolFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.io.FileSystemResource;

/** The table of addresses, read from the gateway's {@code umbrella.yaml} in the source tree. */
record Applications(Map<String, Application> byName) {

    /** It reads the table and so has no row in it. */
    private static final String GATEWAY = "gateway";

    /**
     * @param host in host mode, what stands before the site's; none at the site itself
     */
    record Application(int port, String path, @DefaultValue List<String> host) {

        /** Where visitors of the site find it. */
        String url(String publicUrl) {
            return host.isEmpty() || host.getFirst().isEmpty()
                    ? publicUrl + path
                    : publicUrl.replaceFirst("//", "//" + host.getFirst() + ".") + path;
        }

        /** Where it says on its own port whether it is ready. */
        URI readiness() {
            var base = path.equals("/") ? "" : path;
            return URI.create("http://127.0.0.1:" + port + base + "/readyz");
        }

        private Application asSaid(String name, PropertyResolver environment) {
            var setting =
                    name.equals(GATEWAY)
                            ? "PORT"
                            : name.toUpperCase(Locale.ROOT).replace('-', '_') + "_PORT";
            var mode = environment.getProperty("parasol.gateway.mode");
            return new Application(
                    environment.getProperty(setting, Integer.class, port),
                    path,
                    "host".equalsIgnoreCase(mode) ? host : List.of());
        }
    }

    /**
     * Empty when there is no source tree around. The environment may have moved a port, and says
     * whether hosts count.
     */
    static Applications read(PropertyResolver environment) {
        var file =
                new FileSystemResource(
                        ParasolFolder.find()
                                .resolveSibling("gateway/src/main/resources/umbrella.yaml"));
        if (!file.exists()) {
            return new Applications(Map.of());
        }
        try {
            var sources = new MutablePropertySources();
            new YamlPropertySourceLoader().load("umbrella.yaml", file).forEach(sources::addLast);
            var binder = new Binder(ConfigurationPropertySources.from(sources));
            var applications =
                    binder.bind("applications", Bindable.mapOf(String.class, Application.class));
            var byName = new TreeMap<>(applications.orElse(Map.of()));
            byName.put(GATEWAY, new Application(8080, "/", List.of()));
            byName.replaceAll((name, application) -> application.asSaid(name, environment));
            return new Applications(byName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
