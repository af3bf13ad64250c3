package com.example.parasol.umbrella.kubernetes;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What runs, with one container each. */
record Workload(Manifest manifest) {

    static Stream<Workload> all() {
        return Stream.concat(deployments(), Manifests.of("Job").map(Workload::new));
    }

    static Stream<Workload> deployments() {
        return Manifests.of("Deployment").map(Workload::new);
    }

    static Stream<Workload> listening() {
        return all().filter(one -> one.container().has("ports"));
    }

    static Workload named(String name) {
        return all().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    String name() {
        return manifest.name();
    }

    JsonNode pod() {
        return manifest.spec().at("/template/spec");
    }

    JsonNode container() {
        return pod().at("/containers/0");
    }

    int port() {
        return container().at("/ports/0/containerPort").asInt();
    }

    String image() {
        return container().path("image").asString();
    }

    /** Whether a selector finds it. */
    boolean matches(JsonNode selector) {
        var labels = manifest.spec().at("/template/metadata/labels");
        return selector.properties().stream()
                .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }

    boolean is(String component) {
        return manifest.spec()
                .at("/template/metadata/labels/app.kubernetes.io~1component")
                .asString()
                .equals(component);
    }

    boolean knowsTheDatabase() {
        return container().path("envFrom").findValuesAsString("name").contains("domain");
    }

    /** How many there are at most: as many as the deployment says, or its autoscaler. */
    int most() {
        var fixed = manifest.spec().path("replicas");
        return fixed.isInt() ? fixed.asInt() : autoscaler().path("maxReplicas").asInt();
    }

    int least() {
        var fixed = manifest.spec().path("replicas");
        return fixed.isInt() ? fixed.asInt() : autoscaler().path("minReplicas").asInt();
    }

    private JsonNode autoscaler() {
        return Manifests.one("HorizontalPodAutoscaler", name()).spec();
    }

    @Override
    public String toString() {
        return name();
    }
}
