package command;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files on their way into the project. They are gathered first, then made ready in one move; from
 * then on each step may be done twice, so that what a crash left half done can be finished.
 */
final class Delivery {

    private final Project project;
    private final Path next;
    private final Path ready;

    Delivery(Project project, Path folder) {
        this.project = project;
        this.next = folder.resolve("next");
        this.ready = folder.resolve("ready");
    }

    void prepare(Project copy, List<Path> changed, List<Path> gone) throws IOException {
        Project.delete(next);
        for (var file : changed) {
            move(copy.root().resolve(file), next.resolve("files").resolve(file));
        }
        Files.createDirectories(next.resolve("files"));
        Files.write(next.resolve("gone"), gone.stream().map(Path::toString).toList());
        move(next, ready);
    }

    /** Does nothing when nothing is ready. */
    void finish() throws IOException {
        if (!Files.exists(ready)) {
            return;
        }
        var files = ready.resolve("files");
        try (var found = Files.walk(files)) {
            for (var file : found.filter(path -> !Files.isDirectory(path)).toList()) {
                move(file, project.root().resolve(files.relativize(file)));
            }
        }
        for (var file : Files.readAllLines(ready.resolve("gone"))) {
            var path = project.root().resolve(file);
            Files.deleteIfExists(path);
            deleteEmpty(path.getParent());
        }
        Project.delete(ready);
    }

    private void deleteEmpty(Path parent) throws IOException {
        for (var each = parent; !each.equals(project.root()); each = each.getParent()) {
            if (!Files.isDirectory(each)) {
                continue;
            }
            try (var inside = Files.list(each)) {
                if (inside.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(each);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
