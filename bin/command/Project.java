package command;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** The files of this project, or of a copy of it; all paths are relative to its root. */
public record Project(Path root) {

    /** The launcher starts commands at the root. */
    public static Project here() {
        return new Project(Path.of("").toAbsolutePath());
    }

    public boolean has(String file) {
        return Files.exists(root.resolve(file));
    }

    public String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    public void write(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    public void edit(String file, UnaryOperator<String> change) throws IOException {
        write(file, change.apply(read(file)));
    }

    /** Puts a text before the first place where this line stands. */
    public void insertBefore(String line, String text, String file) throws IOException {
        edit(
                file,
                old -> {
                    var place = old.indexOf(line);
                    if (place < 0) {
                        throw new Refusal(
                                "%s has no line \"%s\", before which something has to stand."
                                        .formatted(file, line.strip()));
                    }
                    return old.substring(0, place) + text + old.substring(place);
                });
    }

    /** Everything that {@code .gitignore} does not name, sorted. */
    public List<Path> files() throws IOException {
        var ignored = read(".gitignore").lines().map(line -> line.replaceFirst("/$", "")).toList();
        var found = new ArrayList<Path>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        return isIgnored(folder)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (!isIgnored(file)) {
                            found.add(root.relativize(file));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    private boolean isIgnored(Path path) {
                        var name = path.getFileName().toString();
                        return name.equals(".git")
                                || ignored.stream()
                                        .anyMatch(glob ->
                                                glob.startsWith("*")
                                                        ? name.endsWith(glob.substring(1))
                                                        : name.equals(glob));
                    }
                });
        found.sort(Comparator.naturalOrder());
        return found;
    }

    /** With their rights to be executed. */
    public void copyTo(Project other) throws IOException {
        for (var file : files()) {
            var to = other.root.resolve(file);
            Files.createDirectories(to.getParent());
            Files.copy(root.resolve(file), to, COPY_ATTRIBUTES, NOFOLLOW_LINKS);
        }
    }

    /** Deletes a file, or a folder with all that it holds, if it is there. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path, NOFOLLOW_LINKS)) {
            return;
        }
        try (var inside = Files.walk(path)) {
            for (var each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
