package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ViewTests {

    private static final String SERVLET_ONLY = "org.apache.catalina.startup.Tomcat";
    private static final String GATEWAY_ONLY = "org.springframework.cloud.gateway.route.Route";

    private final ClassLoader shared = getClass().getClassLoader();
    private final View site = View.of("web-site", shared);
    private final View api = View.of("api-web", shared);
    private final View gateway = View.of("gateway", shared);

    @Test
    void definesTheClassesOfItsOwnModules() throws ClassNotFoundException {
        var name = RunningApplication.mainClassName("web-site");

        assertThat(site.loadClass(name).getClassLoader()).isSameAs(site);
    }

    @Test
    void sharesNoClassOfOursWithAnotherView() throws ClassNotFoundException {
        var name = ClassPathRecord.basePackage() + "core.domain.WorkerApplication";

        assertThat(site.loadClass(name)).isNotSameAs(api.loadClass(name));
    }

    @Test
    void sharesTheClassesOfLibraries() throws ClassNotFoundException {
        assertThat(site.loadClass(SERVLET_ONLY)).isSameAs(api.loadClass(SERVLET_ONLY));
    }

    @Test
    void hidesLibrariesThatOnlyOthersUse() {
        assertRefused(site, GATEWAY_ONLY);
        assertRefused(gateway, SERVLET_ONLY);
    }

    @Test
    void hidesTheClassesOfOtherApplications() {
        assertRefused(site, RunningApplication.mainClassName("api-web"));
        assertRefused(site, View.class.getName());
    }

    @Test
    void hidesResourcesOfLibrariesThatOnlyOthersUse() throws IOException {
        var resource = GATEWAY_ONLY.replace('.', '/') + ".class";

        assertThat(gateway.getResource(resource)).isNotNull();
        assertThat(site.getResource(resource)).isNull();
        assertThat(Collections.list(site.getResources(resource))).isEmpty();
    }

    @Test
    void letsResourcesOfTheJdkThrough() {
        assertThat(site.getResource("java/lang/Object.class")).isNotNull();
    }

    @ParameterizedTest
    @FieldSource("com.example.parasol.umbrella.Applications#NAMES")
    void holdsTheApplicationsOwnConfigurationAlone(String application) throws IOException {
        var view = View.of(application, shared);

        assertThat(Collections.list(view.getResources("application.yaml")))
                .singleElement()
                .asString()
                .contains("/" + application);
    }

    @Test
    void namesTheModuleWhoseRecordIsMissing() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> View.of("nothing", shared))
                .withMessageContaining("nothing.classpath is missing");
    }

    @Test
    void startsWithTheApplicationItself() {
        assertThat(site.modules().getFirst().toString()).contains("web-site");
        assertThat(names(api)).noneMatch(module -> module.contains("web-site"));
    }

    private static List<String> names(View view) {
        return view.modules().stream().map(Object::toString).toList();
    }

    private static void assertRefused(View view, String type) {
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> view.loadClass(type));
    }
}
