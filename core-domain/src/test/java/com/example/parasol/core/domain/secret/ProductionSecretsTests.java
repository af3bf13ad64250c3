package com.example.parasol.core.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.DomainTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProductionSecretsTests {

    /** All of them, and everything that needs them. */
    private static final Map<String, String> GOOD =
            Map.of(
                    "spring.datasource.url", "jdbc:postgresql://database/parasol",
                    "spring.datasource.password", "fb2d9c31a07e",
                    "parasol.encryption.key", "0b9JdVjqcAOYkrM1MZYPuAYF2N8cYvVtPl6JtFm8R1Y=",
                    "spring.mail.username", "postman",
                    "spring.mail.password", "2Hj7-kQ9",
                    "parasol.payments.checkout-url", "https://pay.example/",
                    "parasol.payments.checkout-secret", DomainTest.CHECKOUT_SECRET);

    @Test
    void productionStartsWithGoodOnes() {
        assertThatCode(() -> start("prod", GOOD)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.password, SPRING_DATASOURCE_PASSWORD, fb2d9c31a07, demo-demo-demo",
        "parasol.encryption.key, PARASOL_ENCRYPTION_KEY, MDEyMzQ1Njc4OWFiY2RlZg==,"
                + " cGFyYXNvbC1kZXZlbG9wbWVudC1rZXktMzItYnl0ZXM=",
        "spring.mail.password, SPRING_MAIL_PASSWORD, 2Hj7-kQ, changeme",
        "parasol.payments.checkout-secret, PARASOL_PAYMENTS_CHECKOUT_SECRET,"
                + " 0123456789abcdef0123456789abcde,"
                + " parasol_live_ELJTj00ha6aoAwIJV0mvmu4Ic1h1yXGnDLSufaiDGBp2z8iHX"
    })
    void productionStartsWithoutNone(
            String setting, String variable, String tooShort, String known, CapturedOutput log) {
        assertRefused(setting, " ", variable + " (" + setting + ") is missing", log);
        assertRefused(setting, tooShort, variable + " (" + setting + ") has less than", log);
        assertRefused(setting, known, variable + " (" + setting + ") is one that everybody", log);
        assertThat(log).doesNotContain(tooShort, known);
    }

    private static void assertRefused(
            String setting, String value, String sentence, CapturedOutput log) {
        assertThatExceptionOfType(UnfitSecret.class)
                .isThrownBy(() -> start("prod", with(setting, value)))
                .withMessageStartingWith(sentence)
                .satisfies(refused ->
                        assertThat(log)
                                .contains("APPLICATION FAILED TO START")
                                .contains(sentence)
                                .contains(refused.mend()));
        assertThatCode(() -> start("test", with(setting, value))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "spring.mail.username, spring.mail.password",
        "parasol.payments.checkout-url, parasol.payments.checkout-secret"
    })
    void whatIsNotUsedNeedsNoSecret(String user, String secret) {
        var settings = with(secret, "");
        settings.put(user, "");

        assertThatCode(() -> start("prod", settings)).doesNotThrowAnyException();
    }

    @Test
    void theDatabasesUrlMayHoldItsPassword() {
        var settings = with("spring.datasource.password", "");
        settings.put("spring.datasource.url", "jdbc:postgresql://d/p?user=u&password=fb2d9c31a07e");

        assertThatCode(() -> start("prod", settings)).doesNotThrowAnyException();

        settings.put("spring.datasource.url", "jdbc:postgresql://d/p?user=u&password=fb2d9c31a07");

        assertThatExceptionOfType(UnfitSecret.class).isThrownBy(() -> start("prod", settings));
    }

    private static Map<String, String> with(String setting, String value) {
        var settings = new TreeMap<>(GOOD);
        settings.put(setting, value);
        return settings;
    }

    private static void start(String profile, Map<String, String> settings) {
        var application =
                new SpringApplicationBuilder(ProductionSecrets.class)
                        .web(WebApplicationType.NONE)
                        .profiles(profile)
                        .properties("spring.config.name=none", "parasol.dev.database=false");
        var arguments =
                settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue());
        application.run(arguments.toArray(String[]::new)).close();
    }
}
