package com.example.parasol.umbrella.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of what {@code bin/parasol new-feature} makes nothing. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class NewFeatureRefusalTests {

    @TempDir static Path folder;
    private static ProjectClone project;

    @BeforeAll
    static void start() throws Exception {
        project = new ProjectClone(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "Note, is no noun",
        "work_order, is no noun",
        "note-, is no noun",
        "../note, is no noun",
        "note2, is no noun",
        "abcdefghijklmnopqrstuvwxy, is no noun",
        "class, means something else",
        "order, means something else",
        "user, means something else",
        "page, means something else",
        "link, is there already",
        "account, is there already",
        "webhook-endpoint, is there already",
        "route, is there already"
    })
    void aNounThatCannotBeIsRefused(String noun, String reason) throws Exception {
        assertRefused(reason, noun, "title:text");
    }

    @ParameterizedTest
    @CsvSource({
        "title, is no field",
        "title:text:, is no field",
        "title:text:required, is no field",
        "title:text:optional:text, is no field",
        ":text, is no name for a field",
        "Title:text, is no name for a field",
        "due_on:date, is no name for a field",
        "URL:text, is no name for a field",
        "abcdefghijklmnopqrstu:text, is no name for a field",
        "title:string, 'no type of field; choose among text, long-text, integer, boolean, date, time.'",
        "id:text, means something else",
        "createdAt:time, means something else",
        "role:text, means something else",
        "order:integer, means something else",
        "class:text, means something else",
        "notes:text, means something else",
        "name:text, two fields"
    })
    void aFieldThatCannotBeIsRefused(String field, String reason) throws Exception {
        assertRefused(reason, "note", "name:text", field);
    }

    @Test
    void whatMakesNoFeatureIsRefused() throws Exception {
        assertRefused("it takes NOUN and FIELD, not 1 words", "note");
        assertRefused("a text that is not optional", "note", "done:boolean", "title:text:optional");
        assertRefused("must not be called like one", "note", "title:text", "--plural", "note");
        assertRefused("is no noun", "note", "title:text", "--plural", "No tes");
        assertRefused("is no module for a feature", "note", "title:text", "--in", "web-site");
        assertRefused(
                "api-service stands on core-domain", "note", "title:text", "--in", "api-service");
        assertRefused(
                "api-web stands on api-service",
                "note",
                "title:text",
                "--in",
                "core-domain,api-web");
    }

    private void assertRefused(String reason, String... words) throws Exception {
        var answer =
                project.run(
                        Stream.concat(Stream.of("new-feature"), Stream.of(words))
                                .toArray(String[]::new));

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output())
                .startsWith("bin/parasol new-feature: ")
                .contains(reason)
                .hasLineCount(1);
        assertThat(project.changes()).isEmpty();
    }
}
