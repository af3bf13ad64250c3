package com.example.parasol.umbrella.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.umbrella.command.Poms;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code deploy/heroku} names is there; {@code HerokuJarTests} run it. */
class HerokuTests {

    private final JsonNode app =
            JsonMapper.shared().readTree(SourceTree.read("deploy/heroku/app.json"));

    /** Those of its schema that we need: the platform refuses others. */
    @Test
    void theDescriptionHasTheKeysOfThePlatform() {
        assertThat(app.propertyNames())
                .containsExactlyInAnyOrder(
                        "name", "description", "stack", "buildpacks", "formation", "addons", "env");
        assertThat(app.path("env").values())
                .allSatisfy(variable -> {
                    assertThat(variable.propertyNames())
                            .contains("description")
                            .isSubsetOf("description", "value", "required");
                    assertThat(variable.path("value").asString("text")).isNotBlank();
                });
        assertThat(app.at("/formation/web/quantity").asInt()).isEqualTo(1);
        assertThat(app.at("/addons/0/plan").asString()).startsWith("heroku-postgresql:");
    }

    @Test
    void itsVariablesAreRead() throws IOException {
        var settings = new KnownSettings();

        assertThat(app.path("env").propertyNames())
                .contains("PARASOL_ENCRYPTION_KEY", "PARASOL_PUBLIC_URL")
                // the buildpack's own
                .filteredOn(name -> !name.equals("MAVEN_CUSTOM_GOALS"))
                .allMatch(settings::hasVariable);
    }

    @Test
    void itsProcessesAreCommandsOfOurs() {
        assertThat(SourceTree.read("deploy/heroku/Procfile").lines())
                .hasSize(2)
                .allMatch(line -> KnownCommands.has(line.replaceFirst("^\\w+: (\\w+=\\S+ )?", "")));
    }

    @Test
    void itsJavaIsOurs() {
        assertThat(SourceTree.read("deploy/heroku/system.properties").strip())
                .isEqualTo(
                        "java.runtime.version="
                                + Poms.root()
                                        .select("project > properties > java\\.version")
                                        .text());
    }
}
