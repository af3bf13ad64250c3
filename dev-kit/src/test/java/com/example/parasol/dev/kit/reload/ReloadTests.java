package com.example.parasol.dev.kit.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

class ReloadTests {

    private static final String NAME = "a-test-of-reload";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext application;

    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        ReloadAutoConfiguration.class
    })
    static class Application {}

    @BeforeAll
    static void start() {
        application = run("--parasol.dev.reload=true");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void anOpenPageIsToldWhatIsSaved() {
        try (var page = Page.open(at("/below/dev/reload"), origin())) {
            page.receive(); // the start
            page.receive(); // no errors
            OpenPages.restyle(NAME);
            OpenPages.reload(NAME);
            OpenPages.reload("another-application");
            OpenPages.showErrors(NAME, "A.java:1: ;");
            OpenPages.showErrors(NAME, "A.java:1: ;");
            OpenPages.showErrors(NAME, "");

            assertThat(page.receive()).isEqualTo("style");
            assertThat(page.receive()).isEqualTo("page");
            assertThat(page.receive()).isEqualTo("errors\nA.java:1: ;");
            assertThat(page.receive()).isEqualTo("errors\n");
        }
    }

    @Test
    void whoSavesLearnsWhetherSomebodyLooks() {
        try (var page = Page.open(at("/below/dev/reload"), origin())) {
            page.receive();

            assertThat(OpenPages.areThere(NAME)).isTrue();
            assertThat(OpenPages.areThere("another-application")).isFalse();
        }
        await().until(() -> !OpenPages.areThere(NAME));
    }

    @Test
    void aPageThatIsOpenedLaterSeesTheErrors() {
        OpenPages.showErrors(NAME, "B.java:1: ;");
        try (var page = Page.open(at("/below/dev/reload"), origin())) {
            assertThat(page.receive()).startsWith("start\n");
            assertThat(page.receive()).isEqualTo("errors\nB.java:1: ;");
        } finally {
            OpenPages.showErrors(NAME, "");
        }
    }

    @Test
    void eachStartHasANameOfItsOwn() {
        String first;
        try (var page = Page.open(at("/below/dev/reload"), origin())) {
            first = page.receive();
        }
        application.close();
        application = run("--parasol.dev.reload=true");
        try (var page = Page.open(at("/below/dev/reload"), origin())) {
            assertThat(page.receive()).startsWith("start\n").isNotEqualTo(first);
        }
    }

    @Test
    void anotherSitesPageIsNotTold() {
        assertThatThrownBy(() -> Page.open(at("/below/dev/reload"), "http://evil.example"))
                .isInstanceOfSatisfying(
                        CompletionException.class,
                        e ->
                                assertThat(e.getCause())
                                        .isInstanceOfSatisfying(
                                                WebSocketHandshakeException.class,
                                                refused ->
                                                        assertThat(refused.getResponse())
                                                                .returns(
                                                                        403,
                                                                        HttpResponse::statusCode)));
    }

    @Test
    void theScriptAndItsStyleLieBesideTheSocket() throws Exception {
        assertThat(get("/below/dev/reload.js").body()).contains("new WebSocket");
        assertThat(get("/below/dev/reload.css").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
        assertThat(get("/below/dev/reload").statusCode()).isEqualTo(426);
    }

    @Test
    void nobodyAnswersWhereNothingIsFollowed() throws Exception {
        var ordinary = run();
        try {
            var script = URI.create(origin(ordinary) + "/below/dev/reload.js");

            assertThat(get(script).statusCode()).isEqualTo(404);
        } finally {
            ordinary.close();
        }
    }

    private static ConfigurableApplicationContext run(String... arguments) {
        var spring = new SpringApplication(Application.class);
        spring.setDefaultProperties(
                Map.of(
                        "parasol.dev.database", "false",
                        "server.port", "0",
                        "server.servlet.context-path", "/below",
                        "spring.application.name", NAME));
        return spring.run(arguments);
    }

    private static URI at(String path) {
        return URI.create(origin() + path);
    }

    private static String origin() {
        return origin(application);
    }

    private static String origin(ConfigurableApplicationContext server) {
        return "http://localhost:"
                + server.getEnvironment().getRequiredProperty("local.server.port");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return get(at(path));
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
