package com.example.parasol.web.site.app;

import com.example.parasol.web.theme.asset.AssetVersion;
import java.util.List;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a browser has to know before it runs the dashboard, settled at the start. */
@Component
class Scripts {

    private final List<String> modules;
    private final String importMap;

    Scripts(ResourcePatternResolver resources, AssetVersion version, JsonMapper json) {
        var libraries = ImportMap.read(resources, json);
        this.modules = new ModuleGraph(resources, libraries).reachableFrom("/app/main.js");
        this.importMap = json.writeValueAsString(libraries.usedBy(modules).below(version.path()));
    }

    /** Each module below the assets that the first one needs, so that all are fetched at once. */
    List<String> modules() {
        return modules;
    }

    /** As JSON, for the page. */
    String importMap() {
        return importMap;
    }
}
