package com.example.parasol.umbrella;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Starts everything: its own small context without auto-configuration, and from it every
 * application of {@code umbrella.yaml}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApplicationTable.class)
@Import(Launcher.class)
class UmbrellaApplication {

    static void main(String[] args) throws ReflectiveOperationException {
        if (WorkerCommand.isIn(args)) {
            WorkerCommand.run(args);
        } else {
            run(args);
        }
    }

    static ConfigurableApplicationContext run(String... args) {
        var application = new SpringApplication(UmbrellaApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        // the class path holds an application.yaml per application: ours has a name of its own
        application.setDefaultProperties(Map.of("spring.config.name", "umbrella-launcher"));
        return application.run(args);
    }
}
