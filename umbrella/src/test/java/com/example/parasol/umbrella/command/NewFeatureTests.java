package com.example.parasol.umbrella.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code bin/parasol new-feature}; that what it makes is green and served, {@code ci --full} finds
 * out.
 */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class NewFeatureTests {

    private static final String SECURITY =
            "api-web/src/%s/java/com/example/parasol/api/web/security/%s.java";
    private static final String DOMAIN =
            "core-domain/src/main/java/com/example/parasol/core/domain/";

    private ProjectClone project;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        project = new ProjectClone(folder);
    }

    @Test
    void everyLayerGetsItsRoomAndItsLines() throws Exception {
        assertThat(make("note", "title:text", "due:date:optional").status()).isZero();

        assertThat(project.changes())
                .contains(
                        "?? " + DOMAIN + "note/NoteService.java",
                        "?? api-service/src/main/java/com/example/parasol/api/service/note/NoteApi.java",
                        "?? api-web/src/main/java/com/example/parasol/api/web/note/NoteController.java",
                        "?? api-web/src/test/java/com/example/parasol/api/web/note/NoteJourneyTests.java",
                        " M web-site/src/main/resources/static/app/key/key-dialog.js")
                .hasSize(25);
        assertThat(read(migration()))
                .contains(
                        "create table note (",
                        "    title text not null,\n    due date,\n    created_at",
                        "constraint note_title_is_short check (length(title) between 1 and 200)");
        assertThat(read(DOMAIN + "actor/Permission.java"))
                .contains("(true),\n    NOTES_READ(true),\n    NOTES_WRITE(true);");
        assertThat(read(DOMAIN + "actor/Role.java"))
                .containsPattern("MEMBERS_READ, Permission.NOTES_READ, Permission.NOTES_WRITE\\)");
        assertThat(read(SECURITY.formatted("main", "Routes")))
                .contains("PATCH   /v1/notes/{id}             notes:write\n");
        assertThat(read(SECURITY.formatted("test", "RoutesTests")))
                .contains(
                        "POST   /v1/notes                  401   401   401   401   403   201   201 ",
                        "entry(\"POST /v1/notes\", \"{\\\"title\\\": \\\"One\\\"}\")");
        assertThat(read("dev-kit/src/main/resources/demo/again/token.sql"))
                .contains("    'notes:read', 'notes:write',\n    'members:read'");
    }

    @Test
    void aNounOfTwoWordsIsWrittenAsEachPlaceWritesIt() throws Exception {
        assertThat(make("work-order", "title:text", "dueOn:date").status()).isZero();

        assertThat(read(DOMAIN + "workorder/WorkOrderService.java"))
                .contains(
                        "Makes a work order.",
                        "WorkOrderRepository workOrders",
                        "Permission.WORKORDERS_READ",
                        "\"work-order.created\"");
        assertThat(read(migration())).contains("create table work_order (", "due_on date not null");
        assertThat(read(SECURITY.formatted("main", "Routes")))
                .contains("GET     /v1/work-orders/{id}       workorders:read\n");
    }

    @ParameterizedTest
    @CsvSource({
        "party, '', parties",
        "day, '', days",
        "box, '', boxes",
        "batch, '', batches",
        "person, people, people"
    })
    void manyAreCalledAsUsualOrAsTold(String one, String told, String many) throws Exception {
        var made =
                told.isEmpty() ? make(one, "name:text") : make(one, "name:text", "--plural", told);

        assertThat(made.status()).isZero();
        assertThat(read(SECURITY.formatted("main", "Routes")))
                .contains(" /v1/%s ".formatted(many), " %s:write".formatted(many));
    }

    @ParameterizedTest
    @CsvSource({
        "core-domain, 13, -pl core-domain spotless:apply test-compile",
        "'core-domain,api-service', 18, -pl api-service spotless:apply test-compile",
        "'api-web,api-service,core-domain', 26, -pl api-web spotless:apply test -Dtest=ContractTests"
    })
    void whatIsMadeIsBuiltBeforeItIsTaken(String modules, int files, String built)
            throws Exception {
        project.maven("echo $* > asked");
        project.commit();

        assertThat(make("note", "title:text", "--in", modules).status()).isZero();

        assertThat(read("asked")).contains(built);
        assertThat(project.changes()).hasSize(files);
    }

    @Test
    void whatDoesNotBuildIsNotTaken() throws Exception {
        project.maven("exit 1");
        project.commit();

        var answer = make("note", "title:text");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output()).contains("ended with 1; read what it said above");
        assertThat(project.changes()).isEmpty();
    }

    @Test
    void theDryRunListsEveryFileAndBuildsNothing() throws Exception {
        project.maven("exit 1");
        project.commit();

        var dry = make("note", "title:text", "--dry-run");

        assertThat(dry.status()).isZero();
        assertThat(dry.output().lines())
                .hasSize(26)
                .allMatch(line -> line.startsWith("would "))
                .contains("would change api-web/src/test/resources/openapi.yaml");
        assertThat(project.changes()).isEmpty();
    }

    private Answer make(String noun, String... others) throws Exception {
        return project.run(
                Stream.concat(Stream.of("new-feature", noun), Stream.of(others))
                        .toArray(String[]::new));
    }

    /** The one that is new. */
    private String migration() throws Exception {
        return project.changes().stream()
                .filter(file -> file.startsWith("?? ") && file.endsWith(".sql"))
                .map(file -> file.substring(3))
                .findFirst()
                .orElseThrow();
    }

    private String read(String file) throws Exception {
        return Files.readString(project.root.resolve(file));
    }
}
