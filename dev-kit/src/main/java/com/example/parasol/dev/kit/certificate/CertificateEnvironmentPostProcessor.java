package com.example.parasol.dev.kit.certificate;

import com.example.parasol.dev.kit.database.ParasolFolder;
import java.time.InstantSource;
import java.util.HashMap;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * In the profile {@code tls}, unless a certificate is named: leads everybody to https at this
 * machine, under a certificate that stays in {@code .parasol/tls}. Browsers are not to remember it,
 * or they would insist on https at every port of {@code localhost}.
 */
final class CertificateEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

    private static final String CERTIFICATE = "parasol.gateway.tls.certificate";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.matchesProfiles("tls") || environment.containsProperty(CERTIFICATE)) {
            return;
        }
        var made = LocalCertificate.in(ParasolFolder.find().resolve("tls"), InstantSource.system());
        var settings = new HashMap<String, Object>();
        settings.put(CERTIFICATE, made.certificate().toString());
        settings.put("parasol.gateway.tls.private-key", made.privateKey().toString());
        settings.put("parasol.gateway.tls.hsts", "max-age=0");
        settings.put("parasol.public-url", "https://localhost:${PORT:8080}");
        // before the configuration files, which know http only
        environment
                .getPropertySources()
                .addAfter(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new MapPropertySource("parasol dev-kit certificate", settings));
    }

    /** After the configuration files have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }
}
