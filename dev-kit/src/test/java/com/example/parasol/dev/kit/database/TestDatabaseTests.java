package com.example.parasol.dev.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

class TestDatabaseTests {

    static class Application {}

    @Test
    void anApplicationThatNamesNoDatabaseGetsAFreshOne() throws Exception {
        var application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var context =
                application.run("--parasol.dev.database=true", "--spring.main.banner-mode=off")) {
            var environment = context.getEnvironment();
            var url = environment.getProperty("spring.datasource.url");
            try (var connection =
                            DriverManager.getConnection(
                                    url,
                                    environment.getProperty("spring.datasource.username"),
                                    environment.getProperty("spring.datasource.password"));
                    var rows = connection.createStatement().executeQuery("show server_version")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).startsWith("18");
            }
        }
    }
}
