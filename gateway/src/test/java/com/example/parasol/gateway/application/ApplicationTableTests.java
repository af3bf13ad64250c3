package com.example.parasol.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.unit.DataSize;

class ApplicationTableTests {

    private final StandardEnvironment environment = new StandardEnvironment();

    @TempDir Path folder;

    @Test
    void theHouseHasItsApplications() {
        assertThat(table())
                .contains(
                        application(
                                "web-site",
                                "/",
                                List.of(""),
                                List.of("site_"),
                                "http://127.0.0.1:8081"),
                        application(
                                "api-web",
                                "/api",
                                List.of("api", ""),
                                List.of(),
                                "http://127.0.0.1:8082"),
                        application(
                                "admin-web",
                                "/admin",
                                List.of("admin"),
                                List.of("admin_"),
                                "http://127.0.0.1:8083"));
    }

    @Test
    void anEnvironmentVariableMovesAnApplication() {
        say("UMBRELLA_ADMIN_WEB", "http://a:8083,http://b:8083");

        assertThat(table())
                .filteredOn(application -> application.name().equals("admin-web"))
                .flatMap(Application::addresses)
                .containsExactly(URI.create("http://a:8083"), URI.create("http://b:8083"));
    }

    @Test
    void theLauncherHasTheLastWord() {
        say("UMBRELLA_WEB_SITE", "http://a:8081");
        say("parasol.gateway.addresses.web-site", "http://127.0.0.1:4711");

        assertThat(table().getFirst().addresses())
                .containsExactly(URI.create("http://127.0.0.1:4711"));
    }

    @Test
    void aFileReplacesTheTable() throws IOException {
        write("applications: {shop: {path: /, addresses: [\"http://shop\"]}}");

        assertThat(table())
                .containsExactly(application("shop", "/", List.of(""), List.of(), "http://shop"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "applications: {}",
                "applications: {shop: {addresses: [\"http://shop\"]}}",
                "applications: {shop: {path: shop, addresses: [\"http://shop\"]}}",
                "applications: {shop: {path: /shop/, addresses: [\"http://shop\"]}}",
                "applications: {shop: {path: \"/**\", addresses: [\"http://shop\"]}}",
                "applications: {shop: {path: /}}",
                "applications: {shop: {path: /, addresses: [\"shop:80\"]}}",
                "applications: {shop: {path: /, addresses: [\"ftp://shop\"]}}",
                "applications: {shop: {path: /, addresses: [\"http://shop/x\"]}}",
                "applications: {a: {path: /, addresses: [\"http://a\"]}, b: {path: /, addresses: [\"http://b\"]}}"
            })
    void aTableThatMakesNoSenseIsRefused(String yaml) throws IOException {
        write(yaml);

        assertThatExceptionOfType(TableException.class).isThrownBy(this::table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "applications:~  shop: {path: /, addresses: [\"http://shop\"]~  other: | line 3: ",
                "applications:~  shop: {}~  shop: {} | line 3: found duplicate key shop",
                "applications:~  shop:~    path: shop | line 3: shop owns no path: shop",
                "applications:~  shop:~    path: / | line 3: shop has no addresses",
                "applications:~  a: {path: /}~  shop:~    path: /~    host: a.b | line 2: a has no addresses",
                "applications:~  shop:~    path: /~    host: a.b | line 4: shop has no host like admin: [a.b]",
                "applications:~  shop:~    path: /~    addresses:~    - \"http://[\" | line 5: applications.shop.addresses[0]: "
            })
    void theLineOfTheMistakeIsNamed(String yaml, String complaint) throws IOException {
        write(yaml.replace("~", "\n"));

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(this::table)
                .withMessageContaining("table.yaml, " + complaint);
    }

    @Test
    void aMissingTableIsRefusedWithItsName() {
        say("parasol.gateway.table", folder.resolve("missing.yaml").toString());

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(this::table)
                .withMessageContaining("missing.yaml");
    }

    private void write(String yaml) throws IOException {
        var file = Files.writeString(folder.resolve("table.yaml"), yaml);
        say("parasol.gateway.table", file.toString());
    }

    private void say(String name, String value) {
        Map<String, Object> said = Map.of(name, value);
        var source =
                name.startsWith("UMBRELLA")
                        ? new SystemEnvironmentPropertySource("systemEnvironment-" + name, said)
                        : new MapPropertySource(name, said);
        environment.getPropertySources().addFirst(source);
    }

    private List<Application> table() {
        ConfigurationPropertySources.attach(environment);
        return new ApplicationTable(environment, new DefaultResourceLoader()).applications();
    }

    private static Application application(
            String name, String path, List<String> hosts, List<String> cookies, String address) {
        var limit = DataSize.ofMegabytes(name.equals("api-web") ? 24 : 1);
        return new Application(name, path, hosts, cookies, List.of(URI.create(address)), limit);
    }
}
