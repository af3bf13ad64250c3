package com.example.parasol.dev.kit.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeKindTests {

    @ParameterizedTest
    @CsvSource({
        "static/theme/card.css, STYLE",
        "static/app/main.js, PAGE",
        "static/theme/favicon.svg, PAGE",
        "templates/home/home.html, PAGE",
        "messages.properties, PAGE",
        "theme-messages.properties, PAGE",
        "messages_de.properties, PAGE",
        "application.yaml, START",
        "db/migration/V001__account.sql, START",
        "META-INF/spring.factories, START"
    })
    void tellsHowMuchIsOutOfDate(String path, ChangeKind kind) {
        assertThat(ChangeKind.of(path)).isEqualTo(kind);
    }
}
