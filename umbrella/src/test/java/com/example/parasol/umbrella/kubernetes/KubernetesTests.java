package com.example.parasol.umbrella.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.example.parasol.umbrella.command.Poms;
import com.example.parasol.umbrella.command.ProjectCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** The files are there, Kustomize finds them, and Kubernetes takes them. */
class KubernetesTests {

    @Test
    void everyFileIsListed() throws IOException {
        var kustomization = Manifests.kustomization();
        var listed =
                Stream.concat(
                        kustomization.path("resources").valueStream(),
                        kustomization.findValues("envs").stream().flatMap(JsonNode::valueStream));

        try (var files = Files.list(Manifests.FOLDER)) {
            assertThat(listed.map(JsonNode::asString))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> !name.equals("kustomization.yaml"))
                                    .toList());
        }
    }

    @Test
    void everyImageIsOneOfOurs() throws Exception {
        var made =
                ProjectCommand.run(Poms.ROOT, "images", "--dry-run")
                        .output()
                        .lines()
                        .filter(line -> line.startsWith("docker "))
                        .map(line -> line.replaceFirst(".* --tag (.*):latest \\.", "$1"))
                        .filter(image -> !image.endsWith("/umbrella"))
                        .toList();

        assertThat(Manifests.kustomization().path("images").findValuesAsString("name"))
                .containsExactlyInAnyOrderElementsOf(made);
        assertThat(Workload.all().map(Workload::image).distinct())
                .containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void everyNameIsThereOnce() {
        assertThat(Manifests.all().map(Manifest::toString)).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replicas: 2 | replica: 2",
                "drop: [ALL] | drops: [ALL]",
                "replicas: 2 | replicas: two",
                "replicas: 2 | replicas: \"2\"",
                "runAsNonRoot: true | runAsNonRoot: \"yes\"",
                "memory: 768Mi | memory: much",
                "image: parasol/core-domain | image: [core-domain]",
                "apiVersion: apps/v1 | apiVersion: apps/v3",
                "kind: Deployment | kind: Deploymint",
                "- name: worker | - title: worker"
            })
    void whatKubernetesWouldNotTakeIsFound(String right, String wrong) throws IOException {
        var text = Files.readString(Manifests.FOLDER.resolve("worker.yaml")).split("---")[0];
        assertThat(text).contains(right);
        assertThat(Manifest.of("", new Yaml().load(text)).name()).isEqualTo("worker");

        var broken = new Yaml().load(text.replace(right, wrong));

        assertThatIllegalArgumentException().isThrownBy(() -> Manifest.of("", broken));
    }
}
