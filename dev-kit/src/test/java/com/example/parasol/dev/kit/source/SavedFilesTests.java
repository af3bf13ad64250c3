package com.example.parasol.dev.kit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedFilesTests {

    private static final String LOW =
            "package low; public class Low { public static String name() { return \"%s\"; } }";

    private Tree tree;
    private SavedFiles files;

    @BeforeEach
    void aTreeThatIsBuilt(@TempDir Path folder) throws IOException {
        tree = Tree.in(folder);
        files = new SavedFiles(tree.modules(), tree.classPath());
        built(
                save(low("Low"), LOW.formatted("one")),
                save(low("Other"), "package low; class Other { int size; }"),
                save(high("High"), "package high; class High { String of = low.Low.name(); }"));
    }

    @Test
    void aMethodsBodyIsOneFilesAffair() throws IOException {
        var outdated = files.take(List.of(save(low("Low"), LOW.formatted("two"))));

        assertThat(fresh()).containsExactly("Low.class");
        assertThat(outdated).containsOnlyKeys("low");
        assertThat(files.kindFor("high", outdated)).contains(ChangeKind.START);
    }

    @Test
    void aChangedSignatureReachesThoseWhoUseIt() throws IOException {
        var outdated =
                files.take(
                        List.of(
                                save(
                                        low("Low"),
                                        "package low; public class Low {"
                                                + " public static int name() { return 1; } }")));

        assertThat(files.errorsOf("high"))
                .extracting(SourceError::file, SourceError::line)
                .containsExactly(tuple("high/src/main/java/high/High.java", 1L));
        assertThat(files.errorsOf("low")).isEmpty();
        assertThat(outdated).containsOnlyKeys("low");
    }

    @Test
    void aNewMethodIsCompiledForThoseWhoUseItsClassAlone() throws IOException {
        var text = LOW.formatted("one").replace("} }", "} public void more() { } }");

        files.take(List.of(save(low("Low"), text)));

        assertThat(fresh()).containsExactlyInAnyOrder("Low.class", "High.class");
    }

    @Test
    void aConstantReachesClassesThatDoNotNameItsOwn() throws IOException {
        var limit = "package low; public class Limit { public static final int MOST = %d; }";
        built(
                save(low("Limit"), limit.formatted(1)),
                save(high("Guard"), "package high; class Guard { int most = low.Limit.MOST; }"));

        files.take(List.of(save(low("Limit"), limit.formatted(2))));

        assertThat(fresh()).containsExactlyInAnyOrder("Limit.class", "Guard.class");
    }

    @Test
    void whatIsInheritedReachesThoseWhoUseASubtype() throws IOException {
        var base = "package low; public class Base { public %s size() { return 1; } }";
        built(
                save(low("Base"), base.formatted("int")),
                save(low("Middle"), "package low; public class Middle extends Base { }"),
                save(high("Leaf"), "package high; class Leaf extends low.Middle { }"),
                save(high("Sum"), "package high; class Sum { long of = new Leaf().size(); }"));

        files.take(List.of(save(low("Base"), base.formatted("long"))));

        assertThat(files.errorsOf("high")).isEmpty();
        assertThat(fresh())
                .containsExactlyInAnyOrder("Base.class", "Middle.class", "Leaf.class", "Sum.class");
    }

    @Test
    void aTypeThatASourceDoesNotNameIsFoundInItsClass() throws IOException {
        var inner = "package low; public class Inner { public static %s size() { return 1; } }";
        var chain = "package high; class Chain { long of = new low.Outer().in.size(); }";
        built(
                save(low("Inner"), inner.formatted("int")),
                save(low("Outer"), "package low; public class Outer { public Inner in; }"),
                save(high("Chain"), chain));

        files.take(List.of(save(low("Inner"), inner.formatted("long"))));

        assertThat(fresh()).containsExactlyInAnyOrder("Inner.class", "Outer.class", "Chain.class");
    }

    @Test
    void aLibraryThatThisJvmDoesWithoutIsSeen() throws IOException {
        save(low("Other"), "package low; class Other { org.junit.jupiter.api.Test test; }");

        assertThat(files.take(List.of(low("Other")))).containsKey("low");
        assertThat(files.errorsOf("low")).isEmpty();
    }

    @Test
    void whatIsMendedElsewhereIsCompiledAgain() throws IOException {
        files.take(List.of(save(low("Low"), "package low; public class Low { }")));
        assertThat(files.errorsOf("high")).isNotEmpty();

        var outdated = files.take(List.of(save(low("Low"), LOW.formatted("three"))));

        assertThat(files.errorsOf("high")).isEmpty();
        assertThat(outdated).containsOnlyKeys("low", "high");
    }

    @Test
    void anErrorLeavesTheOldClasses() throws IOException {
        var outdated = files.take(List.of(save(low("Low"), "package low; public class Low {")));

        assertThat(outdated).isEmpty();
        assertThat(fresh()).isEmpty();
        assertThat(files.errorsOf("high"))
                .singleElement()
                .hasToString("low/src/main/java/low/Low.java:1: reached end of file while parsing");
    }

    @Test
    void aSignatureThatDoesNotFitItsOwnModuleReplacesNothing() throws IOException {
        built(save(low("User"), "package low; class User { String of = Low.name(); }"));

        var outdated = files.take(List.of(save(low("Low"), "package low; public class Low { }")));

        assertThat(outdated).isEmpty();
        assertThat(fresh()).isEmpty();
        assertThat(files.errorsOf("low"))
                .extracting(SourceError::file)
                .containsExactly("low/src/main/java/low/User.java");
    }

    @Test
    void aFileThatIsGoneTakesItsClassesAlong() throws IOException {
        var other = low("Other");
        Files.delete(other);
        files.take(List.of(other));

        assertThat(tree.low("target/classes/low/Other.class")).doesNotExist();
        assertThat(tree.low("target/classes/low/Low.class")).exists();
    }

    @Test
    void aResourceIsCopiedAndDeletedWithItsSource() throws IOException {
        var sheet = tree.low("src/main/resources/static/low.css");
        var outdated = files.take(List.of(save(sheet, "a { }")));

        assertThat(tree.low("target/classes/static/low.css")).hasContent("a { }");
        assertThat(files.kindFor("high", outdated)).contains(ChangeKind.STYLE);

        Files.delete(sheet);
        files.take(List.of(sheet));

        assertThat(tree.low("target/classes/static/low.css")).doesNotExist();
    }

    @Test
    void whoDoesNotUseAModuleIsNotConcerned() throws IOException {
        var outdated = files.take(List.of(save(tree.high("src/main/resources/a.yaml"), "a: b")));

        assertThat(files.kindFor("low", outdated)).isEmpty();
        assertThat(files.kindFor("high", outdated)).contains(ChangeKind.START);
    }

    private Path low(String type) {
        return tree.low("src/main/java/low/" + type + ".java");
    }

    private Path high(String type) {
        return tree.high("src/main/java/high/" + type + ".java");
    }

    private Path save(Path file, String text) throws IOException {
        return tree.save(file, text);
    }

    /** And so long ago that a file made later is told by its time. */
    private void built(Path... saved) throws IOException {
        files.take(List.of(saved));
        for (var file : tree.classes()) {
            assertThat(file.toFile().setLastModified(0)).isTrue();
        }
    }

    private List<String> fresh() throws IOException {
        return tree.classes().stream()
                .filter(file -> file.toFile().lastModified() > 0)
                .map(file -> file.getFileName().toString())
                .toList();
    }
}
