package com.example.parasol.core.domain;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Migrates the database and works off the job queue, without a port.
 *
 * <p>Its settings stand in {@code worker.yaml}: an {@code application.yaml} in a library would hide
 * the one of the application that uses it.
 */
@SpringBootApplication(proxyBeanMethods = false)
class WorkerApplication {

    static void main(String[] args) {
        new SpringApplicationBuilder(WorkerApplication.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=worker")
                .run(args);
    }
}
