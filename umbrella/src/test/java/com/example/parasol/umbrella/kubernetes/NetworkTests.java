package com.example.parasol.umbrella.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Only the gateway is reached from outside, and each reaches only what it needs. */
class NetworkTests {

    static Stream<Workload> workloads() {
        return Workload.all();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyoneIsClosedToBeginWith(Workload workload) {
        var closed = Manifests.one("NetworkPolicy", "closed").spec();

        assertThat(workload.matches(selector(closed))).isTrue();
        assertThat(closed.path("policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
        assertThat(closed.has("ingress")).isFalse();
        assertThat(closed.path("egress").findValuesAsString("port")).containsOnly("53");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void theWorldReachesTheGatewayAndTheGatewayTheApplications(Workload workload) {
        var incoming =
                policies(workload).flatMap(one -> one.path("ingress").valueStream()).toList();

        if (workload.is("gateway")) {
            assertThat(incoming).singleElement().matches(rule -> !rule.has("from"));
        } else if (workload.is("application")) {
            assertThat(incoming)
                    .singleElement()
                    .satisfies(rule ->
                            assertThat(among(rule.path("from"))).containsExactly("gateway"));
        } else {
            assertThat(incoming).isEmpty();
        }
    }

    @Test
    void theGatewayKnowsAndReachesEveryApplication() {
        var applications = Workload.all().filter(one -> one.is("application")).toList();
        var policy = Manifests.one("NetworkPolicy", "gateway").spec();
        var variables = Workload.named("gateway").container().path("env").valueStream();

        assertThat(among(policy.at("/egress/0/to")))
                .containsExactlyElementsOf(applications.stream().map(Workload::name).toList());
        assertThat(variables.map(NetworkTests::assignment))
                .filteredOn(assignment -> assignment.startsWith("UMBRELLA_"))
                .containsExactlyInAnyOrderElementsOf(
                        applications.stream().map(NetworkTests::address).toList());
    }

    private static String assignment(JsonNode variable) {
        return variable.path("name").asString() + "=" + variable.path("value").asString();
    }

    private static String address(Workload application) {
        var name = application.name();
        var variable = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return "UMBRELLA_%s=http://%s:%d".formatted(variable, name, application.port());
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void whoKnowsTheDatabaseHasItsPasswordAndReachesIt(Workload workload) {
        var database = Manifests.one("NetworkPolicy", "database").spec();

        assertThat(workload.matches(selector(database))).isEqualTo(workload.knowsTheDatabase());
        assertThat(workload.pod().path("volumes").findValue("secret") != null)
                .isEqualTo(workload.knowsTheDatabase());
        assertThat(workload.is("gateway") && workload.knowsTheDatabase()).isFalse();
    }

    private static Stream<JsonNode> policies(Workload workload) {
        return Manifests.of("NetworkPolicy")
                .map(Manifest::spec)
                .filter(policy -> workload.matches(selector(policy)));
    }

    private static JsonNode selector(JsonNode policy) {
        return policy.at("/podSelector/matchLabels");
    }

    /** Which of ours are meant. */
    private static List<String> among(JsonNode peers) {
        return Workload.all()
                .filter(one -> peers.valueStream().anyMatch(peer -> one.matches(selector(peer))))
                .map(Workload::name)
                .toList();
    }
}
