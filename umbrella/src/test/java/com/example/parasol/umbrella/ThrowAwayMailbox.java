package com.example.parasol.umbrella;

import com.example.parasol.dev.kit.mail.Mailbox;
import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

/**
 * The development kit's mail server for processes that tests start, which ends with this JVM.
 *
 * @param port at which it listens, on this machine only
 */
record ThrowAwayMailbox(String port, Mailbox mails) {

    static ThrowAwayMailbox open() {
        var application =
                new SpringApplicationBuilder(Nothing.class)
                        .web(WebApplicationType.NONE)
                        .properties("spring.config.name=none", "parasol.dev.database=false");
        try (var context = application.run()) {
            var environment = context.getEnvironment();
            return new ThrowAwayMailbox(
                    environment.getRequiredProperty("spring.mail.port"),
                    new Mailbox(Path.of(environment.getRequiredProperty(Mailbox.PROPERTY))));
        }
    }

    boolean hasMailFor(String address) {
        return mails.newest().stream().anyMatch(mail -> mail.to().equals(address));
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
