package com.example.parasol.dev.kit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceWatcherTests {

    @Test
    void seesWhatIsSavedButNotWhatEditorsKeepForThemselves(@TempDir Path folder) throws Exception {
        var tree = Tree.in(folder);
        try (var watcher = new SourceWatcher(tree.modules())) {
            tree.save(tree.low("src/main/resources/.card.css.swp"), "");
            tree.save(tree.low("src/main/resources/card.css~"), "");
            var saved = tree.save(tree.low("src/main/resources/card.css"), "a { }");

            assertThat(watcher.next()).containsExactly(saved.toRealPath());
        }
    }

    @Test
    void seesAFolderThatIsNew(@TempDir Path folder) throws Exception {
        var tree = Tree.in(folder);
        try (var watcher = new SourceWatcher(tree.modules())) {
            var saved = tree.save(tree.high("src/main/java/high/deep/New.java"), "class New { }");

            assertThat(watcher.next()).containsExactly(saved.toRealPath());
        }
    }

    @Test
    void seesThatAFileIsGone(@TempDir Path folder) throws Exception {
        var tree = Tree.in(folder);
        var file = tree.save(tree.low("src/main/java/low/Old.java"), "class Old { }").toRealPath();
        try (var watcher = new SourceWatcher(tree.modules())) {
            Files.delete(file);

            assertThat(watcher.next()).containsExactly(file);
        }
    }
}
