package com.example.parasol.web.site.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

class ImportMapTests {

    private final ImportMap map =
            new ImportMap(
                    Map.of(
                            "tide", "/_static/tide/1.0/tide.js",
                            "tide/", "/_static/tide/1.0/",
                            "tide/high/", "/_static/high/2.0/"));

    @Test
    void knowsALibraryByItsName() {
        assertThat(map.resolve("tide")).contains("/_static/tide/1.0/tide.js");
    }

    @Test
    void knowsTheFilesOfALibrary() {
        assertThat(map.resolve("tide/ebb.js")).contains("/_static/tide/1.0/ebb.js");
    }

    @Test
    void prefersTheLongerFolder() {
        assertThat(map.resolve("tide/high/water.js")).contains("/_static/high/2.0/water.js");
    }

    @Test
    void takesTheBeginningOfANameForNoLibrary() {
        assertThat(map.resolve("tidegate")).isEmpty();
    }

    @Test
    void followsTheVersionOfTheAssets() {
        assertThat(map.below("/assets/5f0c").resolve("tide"))
                .contains("/assets/5f0c/_static/tide/1.0/tide.js");
    }

    @Test
    void leavesOutWhatNoModuleBelongsTo() {
        assertThat(map.usedBy(List.of("/app/main.js", "/_static/high/2.0/water.js")).imports())
                .containsOnlyKeys("tide/high/");
    }

    @Test
    void comesFromTheLibrariesOnTheClassPath() {
        var found = ImportMap.read(new PathMatchingResourcePatternResolver(), new JsonMapper());

        assertThat(found.imports())
                .containsKeys("lit", "lit-html/", "lit-element/", "@lit/reactive-element");
    }
}
