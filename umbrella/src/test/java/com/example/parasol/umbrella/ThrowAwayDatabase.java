package com.example.parasol.umbrella;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

/** The development kit's database for tests, which ends with this JVM. */
@Configuration(proxyBeanMethods = false)
class ThrowAwayDatabase {

    /** In the form of {@code DATABASE_URL}. */
    static String url() {
        var application =
                new SpringApplicationBuilder(ThrowAwayDatabase.class)
                        .web(WebApplicationType.NONE)
                        .properties("spring.config.name=none", "parasol.dev.database=true");
        try (var context = application.run()) {
            return context.getEnvironment().getRequiredProperty("parasol.dev.database-url");
        }
    }
}
