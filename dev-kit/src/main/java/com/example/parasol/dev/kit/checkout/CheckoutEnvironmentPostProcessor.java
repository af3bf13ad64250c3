package com.example.parasol.dev.kit.checkout;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Sells plans by the test checkout, in the application that serves it, unless the settings name
 * another checkout. The common secret is new at each start: nobody can know it.
 */
final class CheckoutEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

    static final String URL = "parasol.payments.checkout-url";
    static final String SECRET = "parasol.payments.checkout-secret";
    static final String PATH = "/dev/checkout";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("parasol.dev.start-page", Boolean.class, false)
                && !environment.containsProperty(URL)) {
            environment
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "parasol dev-kit checkout",
                                    Map.of(URL, PATH, SECRET, secret())));
        }
    }

    private static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** After the configuration files have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }
}
