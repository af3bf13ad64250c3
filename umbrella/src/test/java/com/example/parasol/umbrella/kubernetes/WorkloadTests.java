package com.example.parasol.umbrella.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.umbrella.BesideTheHouse;
import com.example.parasol.umbrella.command.Poms;
import com.example.parasol.umbrella.command.ProjectCommand;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What runs has no privileges, says how it is, and can be replaced while it is used. */
@BesideTheHouse
class WorkloadTests {

    /** In how many seconds a process has finished what it had begun. */
    private static final int STOP = 30;

    static Stream<Workload> workloads() {
        return Workload.all();
    }

    static Stream<Workload> deployments() {
        return Workload.deployments();
    }

    static Stream<Workload> listening() {
        return Workload.listening();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void nobodyHasPrivileges(Workload workload) {
        var pod = workload.pod();
        var context = workload.container().path("securityContext");

        assertThat(pod.path("containers").size()).isEqualTo(1);
        assertThat(pod.propertyNames())
                .doesNotContain("initContainers", "hostNetwork", "hostPID", "hostIPC");
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asString())
                .isEqualTo("RuntimeDefault");
        assertThat(pod.path("volumes").valueStream())
                .allMatch(volume -> volume.has("emptyDir") || volume.has("secret"));
        assertThat(context.propertyNames())
                .containsExactlyInAnyOrder(
                        "allowPrivilegeEscalation", "readOnlyRootFilesystem", "capabilities");
        assertThat(context.path("allowPrivilegeEscalation").asBoolean()).isFalse();
        assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(context.path("capabilities").toString()).isEqualTo("{\"drop\":[\"ALL\"]}");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void eachHasTheSettingsAndNoMoreMemoryThanIsKeptForIt(Workload workload) {
        var resources = workload.container().path("resources");

        assertThat(workload.pod().path("enableServiceLinks").asBoolean(true)).isFalse();
        assertThat(workload.container().path("envFrom").findValuesAsString("name"))
                .contains("settings");
        assertThat(resources.path("limits").propertyNames()).contains("cpu", "memory");
        assertThat(resources.at("/requests/memory")).isEqualTo(resources.at("/limits/memory"));
        assertThat(workload.container().path("volumeMounts").findValuesAsString("mountPath"))
                .contains("/tmp");
    }

    /** The settings that all share name the role that changes no table. */
    @ParameterizedTest
    @MethodSource("workloads")
    void onlyTheMigrationOwnsTheDatabase(Workload workload) {
        var migrates = workload.is("migration");
        var secrets = workload.pod().path("volumes").findValuesAsString("secretName");
        var own = workload.container().path("env").findValuesAsString("name");

        assertThat(Poms.ROOT.resolve("deploy/k8s/domain.env"))
                .content()
                .contains("SPRING_DATASOURCE_USERNAME=parasol_runtime");
        assertThat(own.contains("SPRING_DATASOURCE_USERNAME")).isEqualTo(migrates);
        assertThat(secrets.contains("parasol-migration")).isEqualTo(migrates);
        assertThat(secrets.contains("parasol")).isEqualTo(workload.knowsTheDatabase() && !migrates);
    }

    /** By the addresses that the image's own health check asks. */
    @ParameterizedTest
    @MethodSource("listening")
    void whatListensSaysHowItIs(Workload workload) throws Exception {
        var readyz = readyz(workload);
        var livez = readyz.replace("readyz", "livez");
        var container = workload.container();

        assertThat(container.at("/ports/0/name").asString()).isEqualTo("http");
        assertThat(asked(container, "startupProbe")).isEqualTo(readyz);
        assertThat(asked(container, "livenessProbe")).isEqualTo(livez);
        assertThat(asked(container, "readinessProbe"))
                .isEqualTo(workload.is("gateway") ? readyz : livez);
    }

    private static String asked(JsonNode container, String probe) {
        var get = container.path(probe).path("httpGet");
        assertThat(get.path("port").asString()).isEqualTo("http");
        return get.path("path").asString();
    }

    /** {@code READYZ=${WEB_SITE_PORT:-8081}/readyz}: of its own port. */
    private static String readyz(Workload workload) throws Exception {
        var build =
                ProjectCommand.run(Poms.ROOT, "images", "--dry-run", "--module", workload.name());
        var asked = "(?s).* READYZ=\\S+:-%d}(\\S+) .*".formatted(workload.port());
        assertThat(build.output().strip()).matches(asked);
        return build.output().strip().replaceFirst(asked, "$1");
    }

    @ParameterizedTest
    @MethodSource("listening")
    void aServiceLeadsToItFromWithin(Workload workload) {
        var service = Manifests.one("Service", workload.name()).spec();

        assertThat(workload.matches(service.path("selector"))).isTrue();
        assertThat(service.at("/ports/0/targetPort").asString()).isEqualTo("http");
        assertThat(service.has("type")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void oneOfSeveralGoesAtATime(Workload workload) {
        var selector = workload.manifest().spec().path("selector");
        var budget = Manifests.one("PodDisruptionBudget", workload.name()).spec();
        var spread = workload.pod().path("topologySpreadConstraints");

        assertThat(workload.matches(selector.path("matchLabels"))).isTrue();
        assertThat(budget.path("selector")).isEqualTo(selector);
        assertThat(budget.path("maxUnavailable").asInt()).isEqualTo(1);
        assertThat(spread.at("/0/labelSelector")).isEqualTo(selector);
        assertThat(workload.least()).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("listening")
    void itServesUntilNothingNewComesAndFinishesThat(Workload workload) {
        var pause = workload.container().at("/lifecycle/preStop/sleep/seconds").asInt();
        var update = workload.manifest().spec().at("/strategy/rollingUpdate");
        var kept =
                Workload.named("gateway")
                        .container()
                        .path("env")
                        .valueStream()
                        .filter(one -> one.path("name").asString().endsWith("UPSTREAM_LIFETIME"))
                        .map(one -> one.path("value").asString())
                        .findFirst()
                        .orElseThrow();

        assertThat(Duration.ofSeconds(pause)).isGreaterThan(Duration.parse("PT" + kept));
        assertThat(workload.pod().path("terminationGracePeriodSeconds").asInt())
                .isGreaterThan(pause + STOP);
        assertThat(update.path("maxUnavailable").asInt(-1)).isZero();
    }
}
