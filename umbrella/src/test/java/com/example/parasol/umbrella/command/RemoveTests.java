package com.example.parasol.umbrella.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/parasol remove}. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class RemoveTests {

    private static final String PACKAGE = "core-domain/src/main/java/com/example/link/";

    @TempDir Path folder;
    private RemovedProject project;

    @BeforeEach
    void start() throws IOException {
        project = new RemovedProject(folder);
        project.write(PACKAGE + "Slug.java", "package com.example.link;\n");
        project.write("web/src/main/resources/static/link/list.js", "");
    }

    /** Of this project: the command refuses it when a line outside the marks needs the product. */
    @Test
    void nothingThatStaysNamesTheProduct() throws Exception {
        var dry = ProjectCommand.run(Poms.ROOT, "remove", "link", "--dry-run", "--allow-dirty");

        assertThat(dry.status()).as(dry.output()).isZero();
        assertThat(dry.output().lines())
                .allMatch(line -> line.startsWith("would "))
                .contains(
                        "would delete core-domain/src/main/resources/db/migration/V004__link.sql",
                        "would delete web-site/src/main/resources/static/app/click/click-chart.js",
                        "would delete dev-kit/src/main/resources/demo/link.sql",
                        "would delete bin/command/remove/Remove.java",
                        "would change web-site/src/main/resources/static/app/routes.js",
                        "would change api-web/src/test/resources/openapi.yaml");
    }

    @Test
    void whatIsNamedAfterItGoes() throws Exception {
        var named =
                List.of(
                        PACKAGE + "Slug.java",
                        "admin-web/src/main/java/com/example/organization/LinkFigure.java",
                        "core-domain/src/main/resources/db/migration/V005__click_source.sql",
                        "web/src/main/resources/templates/import/show.html",
                        "docs/decisions/import-by-hand.md");
        var others =
                List.of(
                        "web/src/main/java/com/example/app/ImportMap.java",
                        "web/src/main/resources/static/app/linked.js",
                        "core-domain/src/main/resources/db/migration/V006__linkage.sql");
        for (var file : Stream.concat(named.stream(), others.stream()).toList()) {
            project.write(file, "");
        }

        assertThat(project.remove().status()).isZero();

        assertThat(named).noneMatch(project::has);
        assertThat(others).allMatch(project::has);
    }

    @Test
    void whatWouldBeMissedIsNamedAndNothingChanges() throws Exception {
        var needs =
                Map.of(
                        "A.java", "import com.example.link.Slug;",
                        "a.js", "import '/app/link/list.js';",
                        "a.html", "<div th:replace=\"~{link/list :: all}\">",
                        "a.yaml", "scope: links:read",
                        "B.java", "select count(*) from link",
                        "a.md", "`bin/parasol remove link`");
        for (var file : needs.entrySet()) {
            project.write(file.getKey(), file.getValue() + "\n");
        }
        project.write("b.md", "a link in a mail");

        var answer = project.remove();

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output()).contains("would be gone").doesNotContain("b.md");
        assertThat(needs)
                .allSatisfy(
                        (file, line) -> assertThat(answer.output()).contains(file + ": " + line));
        assertThat(project.has(PACKAGE + "Slug.java")).isTrue();
    }

    @Test
    void whatDoesNotBuildIsNotTaken() throws Exception {
        project.maven("exit 1");

        assertThat(project.remove().output()).contains("ended with 1; read what it said above");
        assertThat(project.has(PACKAGE + "Slug.java")).isTrue();
    }

    @Test
    void theDevelopmentDatabaseGoesUnlessSomethingRuns() throws Exception {
        project.write(".parasol/db.lock", "");
        try (var channel =
                        FileChannel.open(
                                folder.resolve(".parasol/db.lock"), StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            assertThat(project.remove().output()).contains("the applications run; stop ./mvnw");
        }

        assertThat(project.remove().status()).isZero();
        assertThat(project.has(".parasol")).isFalse();
    }

    @Test
    void thereIsOneProductOnly() throws Exception {
        assertThat(ProjectCommand.run(folder, "remove", "note").output())
                .contains("there is no product \"note\", only \"link\"");
    }
}
