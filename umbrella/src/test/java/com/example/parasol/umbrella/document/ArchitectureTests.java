package com.example.parasol.umbrella.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.umbrella.BesideTheHouse;
import com.example.parasol.umbrella.command.Answer;
import com.example.parasol.umbrella.command.Poms;
import com.example.parasol.umbrella.command.ProjectCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture of the modules is the one that the poms give. */
@BesideTheHouse
class ArchitectureTests {

    private static final Answer SILENCE = new Answer(0, "");

    @TempDir private Path house;

    @Test
    void thePictureShowsWhatThePomsSay() throws Exception {
        assertThat(ProjectCommand.run(Poms.ROOT, "picture", "--check")).isEqualTo(SILENCE);
    }

    @BeforeEach
    void build() throws IOException {
        ProjectCommand.lend("app/Picture.java", house);
        write(
                "docs/architecture.md",
                "# Two\n<!-- from the poms -->\nold\n<!-- end -->\nand so on\n");
        write(
                "pom.xml",
                """
                <project><modules><module>attic</module><module>cellar</module></modules></project>
                """);
        write("cellar/pom.xml", "<project><description>Below.</description></project>");
        write(
                "attic/pom.xml",
                """
                <project>
                    <description>Above.</description>
                    <dependencies>
                        <dependency><artifactId>cellar</artifactId></dependency>
                        <dependency><artifactId>roof</artifactId></dependency>
                        <dependency>
                            <artifactId>cellar</artifactId><optional>true</optional>
                        </dependency>
                        <dependency><artifactId>cellar</artifactId><scope>test</scope></dependency>
                    </dependencies>
                </project>
                """);
    }

    @Test
    void whatHasChangedIsFoundAndDrawnAnew() throws Exception {
        var drifted = ProjectCommand.run(house, "picture", "--check");

        assertThat(drifted.status()).isEqualTo(1);
        assertThat(drifted.output()).contains("bin/parasol picture draws it anew");
        assertThat(ProjectCommand.run(house, "picture")).isEqualTo(SILENCE);
        assertThat(house.resolve("docs/architecture.md"))
                .hasContent(
                        """
                        # Two
                        <!-- from the poms -->
                        ```mermaid
                        graph TD
                            attic["<b>attic</b><br>Above."]
                            cellar["<b>cellar</b><br>Below."]
                            attic --> cellar
                            attic -.-> cellar
                        ```
                        <!-- end -->
                        and so on
                        """);
        assertThat(ProjectCommand.run(house, "picture", "--check")).isEqualTo(SILENCE);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(house.resolve(file).getParent());
        Files.writeString(house.resolve(file), text);
    }
}
