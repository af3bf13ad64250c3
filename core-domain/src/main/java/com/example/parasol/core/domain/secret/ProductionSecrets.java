package com.example.parasol.core.domain.secret;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Production does not start without good secrets; it looks before anything uses them. */
@Component
@Profile("prod")
class ProductionSecrets implements BeanFactoryPostProcessor {

    /**
     * @throws UnfitSecret for the first that is missing, too short, or known to everybody
     */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var environment = beans.getBean(Environment.class);
        Stream.of(InstallationSecret.values())
                .filter(secret -> secret.isNeeded(environment))
                .forEach(secret -> secret.require(value(secret, environment)));
    }

    private static String value(InstallationSecret secret, Environment environment) {
        var value = environment.getProperty(secret.setting(), "");
        return secret == InstallationSecret.DATABASE_PASSWORD && value.isBlank()
                ? inUrl(environment.getProperty("spring.datasource.url"))
                : value;
    }

    /** A URL of JDBC has the password among its parameters. */
    private static String inUrl(@Nullable String url) {
        var properties = StringUtils.hasText(url) ? Driver.parseURL(url, null) : null;
        return properties == null
                ? ""
                : Objects.requireNonNullElse(properties.getProperty("password"), "");
    }
}
