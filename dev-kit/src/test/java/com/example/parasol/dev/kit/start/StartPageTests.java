package com.example.parasol.dev.kit.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.dev.kit.page.Section;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.function.RouterFunction;

class StartPageTests {

    private static final AutoConfigurations START_PAGE =
            AutoConfigurations.of(StartPageAutoConfiguration.class);

    private final MockEnvironment environment = new MockEnvironment();
    private final StartPage page = page("https://umbrella.example");

    @Test
    void showsEveryAddressLoginAndKeyAsText() {
        assertThat(page.html())
                .contains("https://umbrella.example/admin\"", "http://localhost:8082/api\"")
                .contains("demo@example.com / demo-demo-demo")
                .contains("operator@example.com / operator-operator")
                .containsPattern(
                        "curl -H \"Authorization: Bearer parasol_live_\\w{49}\" https://umbrella.example/api/v1/me")
                .contains("/api/docs\"", "/api/openapi.json\"", "/healthz\"");
    }

    @Test
    void inHostModeEachApplicationIsAtItsHost() {
        environment.setProperty("parasol.gateway.mode", "host");
        var html = page("http://localhost:8080").html();

        assertThat(html)
                .contains("http://localhost:8080/\"", "http://api.localhost:8080/api\"")
                .contains("http://admin.localhost:8080/admin\"")
                .contains("http://admin.localhost:8080/admin/login\"")
                .contains("http://localhost:8083/admin\"");
    }

    @Test
    void showsTheOperatorsCodeOfThisMoment() {
        var before = OperatorCode.at(Instant.now(), StartPage.OPERATOR_SECRET);
        var html = page.html();
        var after = OperatorCode.at(Instant.now(), StartPage.OPERATOR_SECRET);

        assertThat(before).matches("\\d{3} \\d{3}");
        assertThat(html).containsAnyOf("<code>" + before + "</code>", "<code>" + after + "</code>");
    }

    @Test
    void theCodeIsThatOfTheStandardAndSaysForHowLong() {
        // RFC 6238, appendix B, whose secret is 12345678901234567890
        assertThat(OperatorCode.at(Instant.ofEpochSecond(59), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"))
                .isEqualTo("287 082");
        assertThat(OperatorCode.secondsLeft(Instant.ofEpochSecond(59))).isEqualTo(1);
        assertThat(OperatorCode.secondsLeft(Instant.ofEpochSecond(60))).isEqualTo(30);
    }

    @Test
    void everyNameOfTheTemplateIsReplaced() {
        assertThat(page.html()).doesNotContainPattern("\\{[a-z-]+}");
    }

    @Test
    void nothingInItNeedsAnExceptionFromAStrictPolicy() {
        assertThat(page.html())
                .doesNotContain("<style", "style=", "onclick=")
                .doesNotContainPattern(
                        "<script(?! type=\"module\" src=\"/dev/[a-z]+.js\"></script>)");
    }

    @Test
    void anAddressFromTheSettingsIsTextAndNotMarkup() {
        assertThat(page("http://<b>").html()).doesNotContain("<b>");
    }

    @Test
    void oneApplicationServesItWithItsStyle() {
        new WebApplicationContextRunner()
                .withConfiguration(START_PAGE)
                .withPropertyValues("parasol.dev.start-page=true")
                .run(context -> {
                    var routes = context.getBean(RouterFunction.class);
                    var mvc = MockMvcTester.create(MockMvcBuilders.routerFunctions(routes).build());

                    assertThat(mvc.get().uri("/dev"))
                            .hasStatusOk()
                            .hasContentType("text/html;charset=UTF-8");
                    assertThat(mvc.get().uri("/dev/start.css"))
                            .hasStatusOk()
                            .hasContentType("text/css;charset=UTF-8");
                    assertThat(mvc.get().uri("/dev/live.js"))
                            .hasStatusOk()
                            .hasContentType("text/javascript;charset=UTF-8");
                });
    }

    @Test
    void otherApplicationsKnowNothingOfIt() {
        new WebApplicationContextRunner()
                .withConfiguration(START_PAGE)
                .run(context -> assertThat(context).doesNotHaveBean("startPage"));
        new ReactiveWebApplicationContextRunner()
                .withConfiguration(START_PAGE)
                .withPropertyValues("parasol.dev.start-page=true")
                .run(context -> assertThat(context).doesNotHaveBean("startPage"));
        new ApplicationContextRunner()
                .withConfiguration(START_PAGE)
                .withPropertyValues("parasol.dev.start-page=true")
                .run(context -> assertThat(context).doesNotHaveBean("startPage"));
    }

    @Test
    void followsAnApplicationThatWasMoved() {
        environment.setProperty("ADMIN_WEB_PORT", "9083");

        var html = page("http://localhost:9080").html();

        assertThat(html).contains("http://localhost:9083/admin").contains("http://localhost:8081/");
    }

    @Test
    void showsWhatTheFeaturesHaveToShow() {
        Section one = () -> "<section id=\"one\">{of-its-own}</section>";
        var html = new StartPage("", Applications.read(environment), List.of(one), false).html();

        assertThat(html).contains("<section id=\"one\">{of-its-own}</section>");
    }

    private StartPage page(String publicUrl) {
        return new StartPage(publicUrl, Applications.read(environment), List.of(), false);
    }
}
