package com.example.parasol.core.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class PaymentConfigurationTests {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Configuration(proxyBeanMethods = false)
    @Import(PaymentConfiguration.class)
    @EnableConfigurationProperties(PaymentProperties.class)
    static class Settings {}

    @Test
    void nothingIsSoldByMachineUnlessTheSettingsSaySo() {
        runner.run(context -> assertThat(context).doesNotHaveBean(Payments.class));
        runner.withPropertyValues("parasol.payments.checkout-secret=" + SECRET)
                .run(context -> assertThat(context).doesNotHaveBean(Payments.class));
    }

    @Test
    void aCheckoutWithoutAGoodSecretStopsTheStart() {
        for (var secret : new String[] {"", "short", SECRET.substring(1)}) {
            runner.withPropertyValues(
                            "parasol.payments.checkout-url=https://pay.example/",
                            "parasol.payments.checkout-secret=" + secret)
                    .run(context ->
                            assertThat(context)
                                    .getFailure()
                                    .rootCause()
                                    .hasMessageContaining("PARASOL_PAYMENTS_CHECKOUT_SECRET"));
        }
    }

    @Test
    void theSecretIsNeverPrinted() {
        assertThat(new PaymentProperties("", "https://pay.example/", SECRET).toString())
                .doesNotContain(SECRET);
    }
}
