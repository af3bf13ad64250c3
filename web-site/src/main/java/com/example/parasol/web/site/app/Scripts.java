package com.example.parasol.web.site.app;

import com.example.parasol.web.theme.asset.AssetVersion;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser has to know before it runs the dashboard: settled at the start, or found anew for
 * each page while people edit the scripts.
 */
@Component
class Scripts {

    private static final String MAIN = "/app/main.js";

    private final ResourceLoader resources;
    private final ImportMap libraries;
    private final AssetVersion version;
    private final JsonMapper json;
    private final Supplier<Found> found;

    /**
     * @param modules what every view needs, below the assets, so that all of it is fetched at once
     * @param importMap as JSON, for the page
     */
    record Found(List<String> modules, String importMap) {}

    Scripts(ResourcePatternResolver resources, AssetVersion version, JsonMapper json) {
        this.resources = resources;
        this.libraries = ImportMap.read(resources, json);
        this.version = version;
        this.json = json;
        this.found = version.isEdited() ? this::find : SingletonSupplier.of(find());
    }

    Found found() {
        return found.get();
    }

    private Found find() {
        var graph = new ModuleGraph(resources, libraries);
        var used = libraries.usedBy(graph.reachableFrom(MAIN));
        return new Found(graph.neededBy(MAIN), json.writeValueAsString(used.below(version.path())));
    }
}
