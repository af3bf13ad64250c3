package com.example.parasol.umbrella.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.umbrella.Applications;
import com.example.parasol.umbrella.BesideTheHouse;
import com.example.parasol.umbrella.command.ListedRoute;
import com.example.parasol.umbrella.command.Poms;
import com.example.parasol.umbrella.command.ProjectCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents name is there. */
@BesideTheHouse
class DocumentationTests {

    /** Made up, and said to be. */
    private static final Set<String> EXAMPLES =
            Set.of("/admin/x", "/administrator", "/api/v1/notes", "POST /v1/notes", "4318");

    private static final KnownSettings SETTINGS = settings();

    static Stream<Path> documents() throws IOException {
        var folders = Stream.of("docs", ".github", "deploy").map(Poms.ROOT::resolve);
        return Stream.concat(
                Stream.of(Poms.ROOT.resolve("README.md")),
                folders.flatMap(DocumentationTests::files));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nameOnlyWhatIsThere(Path document) {
        assertThat(unknown(read(document))).isEmpty();
    }

    @Test
    void theReadmeNamesSomethingOfEveryKind() {
        var mentions = MentionReader.read(SourceTree.read("README.md"));

        assertThat(mentions)
                .extracting(Mention::kind)
                .contains(
                        Mention.Kind.TEST,
                        Mention.Kind.FILE,
                        Mention.Kind.ADDRESS,
                        Mention.Kind.PORT,
                        Mention.Kind.VARIABLE,
                        Mention.Kind.COMMAND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`NowhereTests`",
                "`docs/nowhere.md`",
                "`nowhere.css`",
                "`nowhere/pom.xml`",
                "`web-site/target/nowhere.jar`",
                "`docs/nowhere`",
                "`/nowhere`",
                "`/login/nowhere/`",
                "`POST /pricing`",
                "<http://localhost:8080/nowhere>",
                "| http://localhost:8999 |",
                "`parasol.gateway.nowhere`",
                "`parasol.gateway.limit.requests=1`, `.nowhere`",
                "`server.netty.nowhere`",
                "`nowhere.version`",
                "`PARASOL_NOWHERE`",
                "`PARASOL_NOWHERE=1 ./mvnw`",
                "# starts with NOWHERE_URL=1",
                "`./mvnw nowhere`",
                "`./mvnw -pl nowhere test`",
                "`./mvnw -Pnowhere`",
                "`./mvnw -pl web-site test -Dtest=NowhereTests`",
                "`./mvnw -pl web-theme spring-boot:run`",
                "`./mvnw -pl core-domain spring-boot:run`",
                "`./mvnw -pl core-domain spring-boot:run@nowhere`",
                "`./mvnw spotless:nowhere`",
                "```\n./mvnw            # starts it\n./mvnw nowhere    # does not\n```\n",
                "`bin/parasol nowhere`",
                "`bin/parasol routes --nowhere`",
                "`java -jar nowhere.jar`",
                "`java -jar umbrella/target/parasol.jar nowhere`"
            })
    void whatIsMadeUpIsFound(String text) {
        assertThat(unknown(text)).hasSize(1);
    }

    @Test
    void theLauncherListsTheCommands() throws Exception {
        var listed = ProjectCommand.run(Poms.ROOT, "--help").output();
        var named =
                documents()
                        .flatMap(document -> MentionReader.read(read(document)).stream())
                        .map(Mention::name)
                        .filter(name -> name.startsWith("bin/parasol "))
                        .map(name -> name.split(" ")[1]);

        assertThat(named).isNotEmpty().allMatch(name -> listed.contains("\n  " + name + " "));
    }

    private static List<Mention> unknown(String text) {
        return MentionReader.read(text).stream()
                .filter(mention -> !EXAMPLES.contains(mention.name()))
                .filter(mention -> !isThere(mention))
                .toList();
    }

    private static boolean isThere(Mention mention) {
        var name = mention.name();
        return switch (mention.kind()) {
            case TEST -> SourceTree.has(name + ".java");
            case FILE -> SourceTree.has(name);
            case ADDRESS -> isAddress(name);
            case PORT -> isPort(Integer.parseInt(name));
            case PROPERTY -> SETTINGS.hasProperty(name);
            case VARIABLE -> SETTINGS.hasVariable(name);
            case COMMAND -> KnownCommands.has(name);
        };
    }

    /** A route, the beginning of some, or what a library or the gateway answers. */
    private static boolean isAddress(String call) {
        var method = call.startsWith("/") ? null : call.replaceFirst(" .*", "");
        var path = call.replaceFirst("^\\w+ ", "").replaceFirst("(?<=.)/$", "");
        return ListedRoute.all().stream().anyMatch(route -> route.takes(method, path))
                || method == null && isOfALibrary(path);
    }

    private static boolean isOfALibrary(String path) {
        return ListedRoute.all().stream().anyMatch(route -> route.path().startsWith(path + "/"))
                || SourceTree.says("\"" + path + "\"")
                || SourceTree.says("\"" + path + "/**\"")
                || path.equals("/assets/{version}");
    }

    private static boolean isPort(int port) {
        return Applications.havePort(port);
    }

    private static String read(Path document) {
        return SourceTree.read(document.toString());
    }

    private static KnownSettings settings() {
        try {
            return new KnownSettings();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
