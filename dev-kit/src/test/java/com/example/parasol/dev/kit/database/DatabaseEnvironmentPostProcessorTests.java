package com.example.parasol.dev.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.OverridingClassLoader;
import org.springframework.core.io.DefaultResourceLoader;

/** The tests' own JVM has {@code parasol.test.database=embedded}, as in every module. */
class DatabaseEnvironmentPostProcessorTests {

    private static final ClassLoader OURS =
            DatabaseEnvironmentPostProcessorTests.class.getClassLoader();

    static class Empty {}

    @Test
    void anApplicationThatNamesNoDatabaseGetsAFreshOne() throws Exception {
        try (var context = run(OURS)) {
            var environment = context.getEnvironment();
            try (var connection =
                            DriverManager.getConnection(
                                    url(context),
                                    environment.getProperty("spring.datasource.username"),
                                    environment.getProperty("spring.datasource.password"));
                    var rows = connection.createStatement().executeQuery("show server_version")) {

                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).startsWith("18");
            }
        }
    }

    @Test
    void anApplicationWithItsOwnCopyOfTheseClassesGetsTheSameDatabase() {
        var copies =
                new OverridingClassLoader(OURS) {
                    @Override
                    protected boolean isEligibleForOverriding(String className) {
                        return className.startsWith("com.example.parasol.dev.kit.");
                    }
                };
        try (var first = run(OURS);
                var second = run(copies)) {

            assertThat(url(second)).isEqualTo(url(first));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATABASE_URL", "spring.datasource.url"})
    void aDatabaseThatWasNamedIsUsed(String name) {
        try (var context = run(OURS, "--" + name + "=theirs")) {
            assertThat(context.getEnvironment().getProperty(name)).isEqualTo("theirs");
            assertThat(context.getEnvironment().containsProperty("spring.datasource.password"))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.postgresql", "org.springframework.boot.jdbc"})
    void anApplicationWithoutDriverOrDataSourceGetsNone(String missing) {
        var loader = new FilteredClassLoader(missing);
        try (var context = run(loader)) {
            assertThat(url(context)).isNull();
        }
        try (var context = run(loader, "--parasol.dev.database=true")) {
            assertThat(url(context)).isNotNull();
        }
    }

    @Test
    void anApplicationMayDoWithout() {
        try (var context = run(OURS, "--parasol.dev.database=false")) {
            assertThat(url(context)).isNull();
        }
    }

    private static @Nullable String url(ConfigurableApplicationContext context) {
        return context.getEnvironment().getProperty("spring.datasource.url");
    }

    private static ConfigurableApplicationContext run(ClassLoader loader, String... arguments) {
        var application = new SpringApplication(new DefaultResourceLoader(loader), Empty.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        return application.run(arguments);
    }
}
