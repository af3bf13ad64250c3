package com.example.parasol.dev.kit.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.function.RouterFunction;

class CheckoutTests {

    private static final Map<String, String> ASKED =
            Map.of(
                    "purchase", "0199aaaa-0000-7000-8000-000000000000",
                    "plan", "pro",
                    "period", "monthly",
                    "cents", "1200",
                    "currency", "EUR",
                    "return_to", "http://localhost:8080/organization/plan/purchases/1");

    private final CheckoutPage page = new CheckoutPage("a secret of at least 32 characters");

    @Test
    void itSaysWhatIsToBePaidAndLeadsBackOnOurOwnOrigin() {
        assertThat(page.html(ASKED).orElseThrow())
                .contains("pro, monthly", "EUR 12.00")
                .containsPattern("href=\"/organization/plan/purchases/1\\?receipt=[0-9a-f]{64}\"")
                .contains("href=\"/organization/plan/purchases/1\"");
    }

    @Test
    void theReceiptIsForThisPurchaseAtThisPrice() {
        var receipt = receipt(ASKED);

        assertThat(receipt(ASKED)).isEqualTo(receipt);
        assertThat(receipt(with("cents", "1"))).isNotEqualTo(receipt);
        assertThat(receipt(with("purchase", "another"))).isNotEqualTo(receipt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://evil.example", "//evil.example", "javascript:1", "/ x"})
    void itLeadsNowhereElse(String returnTo) {
        assertThat(page.html(with("return_to", returnTo))).isEmpty();
    }

    @Test
    void whatItIsToldIsTextAndNotMarkup() {
        assertThat(page.html(with("plan", "<b>")).orElseThrow()).doesNotContain("<b>");
    }

    @Test
    void onlyTheApplicationWithTheStartPageSellsByIt() {
        assertThat(environment("parasol.dev.start-page", "true").getProperty(url()))
                .isEqualTo("/dev/checkout");
        assertThat(environment("parasol.dev.other", "true").getProperty(url())).isNull();
        assertThat(
                        environment("parasol.dev.start-page", "true", url(), "https://pay.example/")
                                .getProperty(url()))
                .isEqualTo("https://pay.example/");
    }

    @Test
    void nobodyKnowsTheSecretOfAStart() {
        var secret = CheckoutEnvironmentPostProcessor.SECRET;

        assertThat(environment("parasol.dev.start-page", "true").getProperty(secret))
                .hasSize(64)
                .isNotEqualTo(environment("parasol.dev.start-page", "true").getProperty(secret));
    }

    @Test
    void itIsServedUnlessAnotherCheckoutIs() {
        var runner =
                new WebApplicationContextRunner()
                        .withConfiguration(AutoConfigurations.of(CheckoutAutoConfiguration.class));

        runner.withPropertyValues(url() + "=/dev/checkout", "parasol.payments.checkout-secret=x")
                .run(context -> {
                    var routes = context.getBean(RouterFunction.class);
                    var mvc = MockMvcTester.create(MockMvcBuilders.routerFunctions(routes).build());
                    assertThat(mvc.get().uri("/dev/checkout")).hasStatus(400);
                });
        runner.withPropertyValues(url() + "=https://pay.example/")
                .run(context -> assertThat(context).doesNotHaveBean(RouterFunction.class));
    }

    private String receipt(Map<String, String> asked) {
        return page.html(asked).orElseThrow().replaceAll("(?s).*receipt=([0-9a-f]+).*", "$1");
    }

    private static Map<String, String> with(String name, String value) {
        var asked = new HashMap<>(ASKED);
        asked.put(name, value);
        return asked;
    }

    private static String url() {
        return CheckoutEnvironmentPostProcessor.URL;
    }

    private static MockEnvironment environment(String... properties) {
        var environment = new MockEnvironment();
        for (var i = 0; i < properties.length; i += 2) {
            environment.setProperty(properties[i], properties[i + 1]);
        }
        new CheckoutEnvironmentPostProcessor()
                .postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
