package com.example.parasol.web.site.app;

import com.example.parasol.web.theme.asset.AssetVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a browser has to know before it runs the dashboard, settled at the start. */
@Component
class Scripts {

    private final List<String> modules;
    private final String importMap;

    Scripts(ResourcePatternResolver resources, AssetVersion version, JsonMapper json) {
        var libraries = Library.all(resources);
        this.modules = new ModuleGraph(resources, libraries).reachableFrom("app/main.js");
        this.importMap =
                json.writeValueAsString(Map.of("imports", imports(libraries, version.path() + "/")));
    }

    /** Each module below the assets that the first one needs, so that all are fetched at once. */
    List<String> modules() {
        return modules;
    }

    /** An import map as JSON: where the bare names in import lines lie. */
    String importMap() {
        return importMap;
    }

    private static Map<String, String> imports(List<Library> libraries, String assets) {
        var imports = new LinkedHashMap<String, String>();
        for (var library : libraries) {
            imports.put(library.name(), assets + library.entry());
            imports.put(library.name() + "/", assets + library.folder());
        }
        return imports;
    }
}
