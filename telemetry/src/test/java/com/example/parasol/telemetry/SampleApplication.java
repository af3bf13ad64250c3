package com.example.parasol.telemetry;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application as others are: nothing may be read but what it says. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
class SampleApplication {

    private static final Logger log = LoggerFactory.getLogger(SampleApplication.class);

    static ConfigurableApplicationContext run(String profiles, String... arguments) {
        return new SpringApplicationBuilder(SampleApplication.class)
                .profiles(profiles.split(","))
                .properties(
                        Map.of(
                                "spring.application.name", "sample",
                                "spring.config.import", "classpath:telemetry.yaml",
                                "server.port", "0"))
                .run(arguments);
    }

    @Bean
    SecurityFilterChain sampleChain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(routes ->
                        routes.requestMatchers("/greeting", "/livez", "/readyz")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .build();
    }

    @RestController
    static class GreetingController {

        @GetMapping("/greeting")
        String greeting() {
            try (var _ = MDC.putCloseable("requestId", "a-request-to-find")) {
                log.info("Somebody is greeted");
            }
            return "hello";
        }
    }
}
