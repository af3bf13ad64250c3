package com.example.parasol.umbrella.kubernetes;

import com.example.parasol.umbrella.command.Poms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Those of this project. */
final class Manifests {

    static final Path FOLDER = Poms.ROOT.resolve("deploy/k8s");

    private static final List<Manifest> ALL = read();

    static Stream<Manifest> all() {
        return ALL.stream();
    }

    static Stream<Manifest> of(String kind) {
        return all().filter(one -> one.is(kind));
    }

    static Manifest one(String kind, String name) {
        return of(kind).filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    static JsonNode kustomization() {
        try {
            var text = Files.readString(FOLDER.resolve("kustomization.yaml"));
            return JsonMapper.shared().valueToTree(new Yaml().load(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Manifest> read() {
        try {
            return Manifest.all(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Manifests() {}
}
