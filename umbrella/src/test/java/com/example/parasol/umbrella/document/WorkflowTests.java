package com.example.parasol.umbrella.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.umbrella.command.Poms;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What GitHub runs for us names only what is there, and may do no more than it needs. */
class WorkflowTests {

    private static final String FOLDER = ".github/workflows/";

    /** Which job of each may change what. */
    private static final Map<String, List<String>> WRITES =
            Map.of(
                    "build.yml", List.of("images packages"),
                    "images.yml", List.of("push packages"),
                    "release.yml", List.of("build packages", "release contents"));

    static Stream<String> workflows() {
        return SourceTree.files().filter(file -> file.startsWith(FOLDER));
    }

    @Test
    void thereIsOneForEachThingThatIsAsked() {
        assertThat(workflows())
                .map(file -> file.substring(FOLDER.length()))
                .containsExactlyInAnyOrderElementsOf(WRITES.keySet());
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void changesOnlyWhatItIsFor(String workflow) {
        var writes =
                yaml(workflow).path("jobs").properties().stream()
                        .flatMap(job ->
                                job.getValue().path("permissions").properties().stream()
                                        .filter(one -> !one.getValue().asString().equals("read"))
                                        .map(one -> job.getKey() + " " + one.getKey()));

        assertThat(yaml(workflow).path("permissions").toString())
                .isEqualTo("{\"contents\":\"read\"}");
        assertThat(writes)
                .containsExactlyInAnyOrderElementsOf(
                        WRITES.getOrDefault(workflow.substring(FOLDER.length()), List.of()));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void comesToAnEndOnAKnownMachine(String workflow) {
        assertThat(yaml(workflow).path("jobs").values())
                .isNotEmpty()
                .filteredOn(job -> !job.has("uses"))
                .allMatch(job -> job.path("timeout-minutes").asInt() > 0)
                .allMatch(job -> job.path("runs-on").asString().matches("ubuntu-[\\d.]+"));
    }

    /** By its commit, since a tag can be moved; the comment tells people and Dependabot which. */
    @ParameterizedTest
    @MethodSource("workflows")
    void usesOneVersionOfWhatOthersWrote(String workflow) {
        var used = yaml(workflow).findValuesAsString("uses");

        assertThat(used)
                .isNotEmpty()
                .allMatch(one ->
                        one.startsWith("./")
                                ? SourceTree.has(one.substring(2))
                                : one.matches("[\\w-]+/[\\w-]+@[0-9a-f]{40}"));
        assertThat(SourceTree.read(workflow).lines())
                .filteredOn(line -> line.contains("@"))
                .allMatch(line -> line.matches(".* # v[\\d.]+"));
        assertThat(steps(workflow))
                .filteredOn(step -> step.path("uses").asString("").startsWith("actions/checkout"))
                .allMatch(step -> !step.at("/with/persist-credentials").asBoolean(true));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void runsOnlyWhatIsThere(String workflow) {
        var lines =
                steps(workflow)
                        .map(step -> step.path("run").asString(""))
                        .flatMap(String::lines)
                        .toList();

        // what somebody named his branch would be typed
        assertThat(lines).noneMatch(line -> line.contains("${{"));
        assertThat(lines)
                .filteredOn(line -> line.matches("(bin/|\\./mvnw).*"))
                .allMatch(line -> KnownCommands.has(line.replaceFirst(" \\| .*", "")));
        assertThat(lines.stream().flatMap(line -> Stream.of(line.split(" "))))
                .filteredOn(word -> word.endsWith(".jar"))
                .allMatch(SourceTree::has);
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void runsOnOurJava(String workflow) {
        assertThat(yaml(workflow).findValuesAsString("java-version"))
                .allMatch(
                        Poms.root().select("project > properties > java\\.version").text()::equals);
    }

    @Test
    void newVersionsAreLookedForWhereTheyAreNamed() {
        var files =
                Map.of(
                        "maven", "pom.xml",
                        "github-actions", ".github/workflows/build.yml",
                        "docker", "Dockerfile",
                        "docker-compose", "docker-compose.yml");

        assertThat(yaml(".github/dependabot.yml").path("updates").values())
                .extracting(update -> update.path("package-ecosystem").asString())
                .containsExactlyInAnyOrderElementsOf(files.keySet());
        assertThat(yaml(".github/dependabot.yml").path("updates").values())
                .allMatch(update ->
                        Poms.ROOT
                                .resolve(update.path("directory").asString().substring(1))
                                .resolve(files.get(update.path("package-ecosystem").asString()))
                                .toFile()
                                .exists());
    }

    private static Stream<JsonNode> steps(String workflow) {
        return yaml(workflow)
                .path("jobs")
                .valueStream()
                .flatMap(job -> job.path("steps").valueStream());
    }

    private static JsonNode yaml(String file) {
        return JsonMapper.shared().valueToTree(new Yaml().load(SourceTree.read(file)));
    }
}
