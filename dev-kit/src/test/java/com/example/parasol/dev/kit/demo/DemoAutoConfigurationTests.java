package com.example.parasol.dev.kit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the tests' own JVM says about databases is overruled by the values here. */
class DemoAutoConfigurationTests {

    private final ApplicationContextRunner development =
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(DemoAutoConfiguration.class))
                    .withPropertyValues(
                            "parasol.dev.database-url=postgres://parasol:x@127.0.0.1:1/parasol",
                            "parasol.test.database=false");

    @Test
    void ourDevelopmentDatabaseGetsDemoData() {
        development.run(context -> assertThat(context).hasSingleBean(DemoData.class));
    }

    @Test
    void aTestGetsNone() {
        development
                .withPropertyValues("parasol.test.database=embedded")
                .run(context -> assertThat(context).doesNotHaveBean(DemoData.class));
    }

    @Test
    void anApplicationWithoutOurDatabaseGetsNone() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DemoAutoConfiguration.class))
                .withPropertyValues("parasol.dev.database-url=false", "parasol.test.database=false")
                .run(context -> assertThat(context).doesNotHaveBean(DemoData.class));
    }

    @Test
    void anApplicationWithoutFlywayGetsNone() {
        development
                .withClassLoader(new FilteredClassLoader(Flyway.class))
                .run(context -> assertThat(context).doesNotHaveBean("demoData"));
    }
}
