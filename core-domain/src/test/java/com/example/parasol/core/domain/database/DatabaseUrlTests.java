package com.example.parasol.core.domain.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DatabaseUrlTests {

    @ParameterizedTest
    @CsvSource({
        "postgres://ada:secret@db.example:5433/parasol, jdbc:postgresql://db.example:5433/parasol, ada, secret",
        "postgresql://ada:secret@db.example/parasol, jdbc:postgresql://db.example/parasol, ada, secret",
        "postgres://ada:p%40ss%2Fw+rd@h/db?sslmode=require, jdbc:postgresql://h/db?sslmode=require, ada, p@ss/w+rd",
        "postgres://ada:p@ss/w%rd@h:1/db, jdbc:postgresql://h:1/db, ada, p@ss/w%rd",
        "postgres://ada@h/db, jdbc:postgresql://h/db, ada,",
        "postgres://h/db, jdbc:postgresql://h/db,,",
        "postgres://[::1]:5432/db, jdbc:postgresql://[::1]:5432/db,,",
        "jdbc:postgresql://h/db?user=ada, jdbc:postgresql://h/db?user=ada,,"
    })
    void everyFormIsRead(String text, String jdbcUrl, String user, String password) {
        assertThat(DatabaseUrl.parse(text)).isEqualTo(new DatabaseUrl(jdbcUrl, user, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "mysql://ada:secret@h/db",
                "jdbc:mysql://h/db",
                "postgres://ada:secret@h"
            })
    void otherFormsAreRefusedWithoutRepeatingThem(String text) {
        assertThatExceptionOfType(InvalidDatabaseUrl.class)
                .isThrownBy(() -> DatabaseUrl.parse(text))
                .withMessageNotContaining("secret");
    }

    @Test
    void thePasswordIsNeverPrinted() {
        assertThat(DatabaseUrl.parse("postgres://ada:secret@h/db").toString())
                .doesNotContain("secret");
    }

    @Test
    void itBecomesTheDataSource() {
        var environment = environment().withProperty("DATABASE_URL", "postgres://ada:secret@h/db");

        process(environment);

        assertThat(environment.getProperty("spring.datasource.url"))
                .isEqualTo("jdbc:postgresql://h/db");
        assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("ada");
        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("secret");
    }

    @Test
    void aDataSourceThatIsSetStays() {
        var environment =
                environment()
                        .withProperty("DATABASE_URL", "postgres://ada:secret@h/db")
                        .withProperty("spring.datasource.url", "jdbc:postgresql://other/db");

        process(environment);

        assertThat(environment.getProperty("spring.datasource.url"))
                .isEqualTo("jdbc:postgresql://other/db");
        assertThat(environment.getProperty("spring.datasource.username")).isNull();
    }

    @Test
    void withoutItNothingChanges() {
        var environment = environment().withProperty("DATABASE_URL", " ");

        process(environment);

        assertThat(environment.getProperty("spring.datasource.url")).isNull();
    }

    private static MockEnvironment environment() {
        return new MockEnvironment();
    }

    private static void process(MockEnvironment environment) {
        new DatabaseUrlEnvironmentPostProcessor()
                .postProcessEnvironment(environment, new SpringApplication());
    }
}
