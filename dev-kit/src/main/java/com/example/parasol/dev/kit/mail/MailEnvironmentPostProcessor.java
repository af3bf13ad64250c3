package com.example.parasol.dev.kit.mail;

import com.example.parasol.dev.kit.database.ParasolFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Gives an application that sends mail the mailbox of development, unless {@code spring.mail.host}
 * names a server. Each JVM has a mail server of its own and all of them share the folder {@code
 * .parasol/mail}; a JVM that runs tests has a folder of its own too.
 */
final class MailEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (StringUtils.hasText(environment.getProperty("spring.mail.host"))
                || !sendsMail(application)) {
            return;
        }
        var server = JvmMailServer.get(() -> folder(environment));
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "parasol dev-kit mail",
                                Map.of(
                                        "spring.mail.host",
                                        "127.0.0.1",
                                        "spring.mail.port",
                                        server.port(),
                                        Mailbox.PROPERTY,
                                        server.folder())));
    }

    private static boolean sendsMail(SpringApplication application) {
        var resources = application.getResourceLoader();
        var loader = (resources != null ? resources : new DefaultResourceLoader()).getClassLoader();
        return ClassUtils.isPresent(
                "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration", loader);
    }

    private static Path folder(ConfigurableEnvironment environment) {
        try {
            return environment.containsProperty("parasol.test.database")
                    ? Files.createTempDirectory("parasol-mail-")
                    : Files.createDirectories(ParasolFolder.find().resolve("mail"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the configuration files have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }
}
