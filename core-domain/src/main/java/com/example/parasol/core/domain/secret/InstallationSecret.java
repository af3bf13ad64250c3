package com.example.parasol.core.domain.secret;

import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * What only one installation may know. Here alone stands what production asks of each; what it
 * takes for known to everybody stands in {@link KnownSecrets}.
 */
public enum InstallationSecret {
    DATABASE_PASSWORD(
            "spring.datasource.password",
            "",
            12,
            "Give the database's user a longer random password; DATABASE_URL may hold it, too."),
    ENCRYPTION_KEY(
            "parasol.encryption.key",
            "",
            44,
            "Make one by openssl rand -base64 32, the same for all processes."),
    MAIL_PASSWORD(
            "spring.mail.password",
            "spring.mail.username",
            8,
            "Take the one that the mail server has for SPRING_MAIL_USERNAME."),
    CHECKOUT_SECRET(
            "parasol.payments.checkout-secret",
            "parasol.payments.checkout-url",
            32,
            "Make one by openssl rand -base64 32, and give it to the checkout, too.");

    private final String setting;
    private final String companion;
    private final int leastLength;
    private final String mend;

    /**
     * @param companion the setting without which the secret has no use; empty when it always has
     */
    InstallationSecret(String setting, String companion, int leastLength, String mend) {
        this.setting = setting;
        this.companion = companion;
        this.leastLength = leastLength;
        this.mend = mend;
    }

    /**
     * Of this installation.
     *
     * @throws UnfitSecret when it is missing, too short, or known to everybody
     */
    public void require(String value) {
        problem(value)
                .ifPresent(problem -> {
                    throw unfit(problem);
                });
    }

    private Optional<String> problem(String value) {
        var secret = value.strip();
        if (secret.isEmpty()) {
            return Optional.of("is missing");
        }
        if (secret.length() < leastLength) {
            return Optional.of("has less than %d characters".formatted(leastLength));
        }
        return KnownSecrets.contain(secret)
                ? Optional.of("is one that everybody knows")
                : Optional.empty();
    }

    UnfitSecret unfit(String problem) {
        var variable = setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return new UnfitSecret("%s (%s) %s.".formatted(variable, setting, problem), mend);
    }

    String setting() {
        return setting;
    }

    boolean isNeeded(Environment environment) {
        return companion.isEmpty() || StringUtils.hasText(environment.getProperty(companion));
    }
}
