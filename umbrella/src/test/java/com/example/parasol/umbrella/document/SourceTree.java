package com.example.parasol.umbrella.document;

import com.example.parasol.umbrella.command.Poms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the project, and what its own code says. */
final class SourceTree {

    private static final Set<String> NOT_OURS = Set.of(".git", ".parasol", ".idea", "node_modules");

    /** Files and folders from the root, and of what is built, the classes. */
    private static final List<String> PATHS = paths();

    private static final String MAIN = main();

    /** Whether a file or folder is there, or will be when the modules are packaged. */
    static boolean has(String named) {
        var path = named.replaceFirst("/$", "");
        return path.equals(".parasol")
                || path.startsWith(".parasol/")
                || PATHS.contains(path)
                || PATHS.stream().anyMatch(pattern("(.*/)?", path).asMatchPredicate())
                || Poms.modules().stream()
                        .map(SourceTree::jar)
                        .anyMatch(pattern("", path).asMatchPredicate());
    }

    /** Where a file of that name lies in a folder or below it. */
    static Optional<String> find(String folder, String name) {
        return PATHS.stream()
                .filter(path -> path.startsWith(folder + "/") && path.endsWith("/" + name))
                .findFirst();
    }

    /** A star, or a word in angle brackets, stands for any name. */
    private static Pattern pattern(String before, String path) {
        var parts = path.split("\\*|<[^>]*>", -1);
        return Pattern.compile(
                before
                        + List.of(parts).stream()
                                .map(Pattern::quote)
                                .collect(Collectors.joining("[^/]+")));
    }

    private static String jar(String module) {
        var pom = Poms.of(module);
        var name = pom.select("build > finalName").text();
        return "%s/target/%s.jar".formatted(module, name.isEmpty() ? module + "-0-exec" : name);
    }

    /** Without what is built. */
    static Stream<String> files() {
        return PATHS.stream()
                .filter(path -> !path.matches("(.*/)?target(/.*)?"))
                .filter(path -> Files.isRegularFile(Poms.ROOT.resolve(path)));
    }

    /** Whether the programs or settings of any module contain this. */
    static boolean says(String text) {
        return MAIN.contains(text);
    }

    /** What the programs and settings of the modules contain, one after another. */
    static String text() {
        return MAIN;
    }

    static String read(String file) {
        try {
            return Files.readString(Poms.ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String main() {
        return PATHS.stream()
                .filter(path -> path.contains("/src/main/") || path.startsWith("mvnw"))
                .filter(path -> path.matches(".*\\.(java|yaml)|mvnw"))
                .map(SourceTree::read)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> paths() {
        var found = new ArrayList<String>();
        try {
            Files.walkFileTree(
                    Poms.ROOT,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            if (isOurs(folder)) {
                                add(folder);
                                return FileVisitResult.CONTINUE;
                            }
                            return FileVisitResult.SKIP_SUBTREE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            add(file);
                            return FileVisitResult.CONTINUE;
                        }

                        private void add(Path file) {
                            found.add(path(file));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean isOurs(Path folder) {
        return !NOT_OURS.contains(folder.getFileName().toString())
                && !path(folder).matches("(.*/)?target/(?!classes).*");
    }

    private static String path(Path file) {
        return Poms.ROOT.relativize(file).toString().replace('\\', '/');
    }

    private SourceTree() {}
}
