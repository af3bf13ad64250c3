package com.example.parasol.web.site.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

class ModuleGraphTests {

    private final Map<String, String> files = new HashMap<>();

    @Test
    void followsImportsNearestFirst() {
        files.put("/app/main.js", "import { live } from './live.js';\nimport './part/outlet.js';");
        files.put("/app/live.js", "import { token } from './token.js';");
        files.put("/app/part/outlet.js", "import '../live.js';\nexport * from '../main.js';");
        files.put("/app/token.js", "");

        assertThat(modules())
                .containsExactly(
                        "/app/main.js", "/app/live.js", "/app/part/outlet.js", "/app/token.js");
    }

    @Test
    void readsMinifiedImports() {
        files.put(
                "/app/main.js",
                "import\"./a.js\";export*from\"./b.js\";import{c as d}from\"./c.js\"");
        files.putAll(Map.of("/app/a.js", "", "/app/b.js", "", "/app/c.js", ""));

        assertThat(modules()).contains("/app/a.js", "/app/b.js", "/app/c.js");
    }

    @Test
    void tellsWhatIsNeededAtOnceFromWhatIsLoadedLater() {
        files.put(
                "/app/main.js", "import './a.js';\nexport const load = () => import('./view.js');");
        files.putAll(
                Map.of("/app/a.js", "", "/app/view.js", "import './row.js';", "/app/row.js", ""));

        assertThat(graph().neededBy("/app/main.js")).containsExactly("/app/main.js", "/app/a.js");
        assertThat(modules()).contains("/app/view.js", "/app/row.js");
    }

    @Test
    void takesTypesInCommentsForNoImports() {
        files.put("/app/main.js", "/** @type {import('./types.js').Link} */");

        assertThat(modules()).containsExactly("/app/main.js");
    }

    @Test
    void findsLibrariesByTheirNameAndBelowIt() {
        files.put("/app/main.js", "import 'tide'; import 'tide/ebb.js';");
        files.put("/_static/tide/1.0/tide.js", "");
        files.put("/_static/tide/1.0/ebb.js", "");

        assertThat(modules()).contains("/_static/tide/1.0/tide.js", "/_static/tide/1.0/ebb.js");
    }

    @Test
    void refusesAnImportThatLeadsNowhere() {
        files.put("/app/main.js", "import './liev.js';");

        assertThatThrownBy(this::modules)
                .hasMessage("/app/main.js imports ./liev.js, which does not exist");
    }

    @Test
    void refusesALibraryThatIsNotThere() {
        files.put("/app/main.js", "import 'tidal';");

        assertThatThrownBy(this::modules)
                .hasMessage("/app/main.js imports tidal, which does not exist");
    }

    @Test
    void reachesEveryScriptOfTheDashboard() throws IOException {
        var resources = new PathMatchingResourcePatternResolver();
        var libraries = ImportMap.read(resources, new JsonMapper());
        var graph = new ModuleGraph(resources, libraries);

        var reached = graph.reachableFrom("/app/main.js");

        for (var file : resources.getResources("classpath:static/app/**/*.js")) {
            assertThat(reached)
                    .anySatisfy(path -> assertThat(file.getURL()).asString().endsWith(path));
        }
    }

    private List<String> modules() {
        return graph().reachableFrom("/app/main.js");
    }

    private ModuleGraph graph() {
        var tide = Map.of("tide", "/_static/tide/1.0/tide.js", "tide/", "/_static/tide/1.0/");
        return new ModuleGraph(new Files(), new ImportMap(tide));
    }

    private final class Files extends DefaultResourceLoader {
        @Override
        public Resource getResource(String location) {
            var path = location.replaceFirst("classpath:(static|META-INF/resources)", "");
            var text = files.get(path);
            return text == null
                    ? super.getResource("classpath:none")
                    : new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
