package com.example.parasol.web.site.app;

import com.example.parasol.web.theme.asset.AssetVersion;
import java.util.List;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a browser has to know before it runs the dashboard, settled at the start. */
@Component
class Scripts {

    private static final String MAIN = "/app/main.js";

    private final List<String> modules;
    private final String importMap;

    Scripts(ResourcePatternResolver resources, AssetVersion version, JsonMapper json) {
        var libraries = ImportMap.read(resources, json);
        var graph = new ModuleGraph(resources, libraries);
        this.modules = graph.neededBy(MAIN);
        var used = libraries.usedBy(graph.reachableFrom(MAIN));
        this.importMap = json.writeValueAsString(used.below(version.path()));
    }

    /** What every view needs, below the assets, so that all of it is fetched at once. */
    List<String> modules() {
        return modules;
    }

    /** As JSON, for the page. */
    String importMap() {
        return importMap;
    }
}
