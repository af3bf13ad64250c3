package com.example.parasol.dev.kit.source;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The JDK's compiler, kept in memory so that only its first run is slow. It does without the checks
 * that the build adds: those are for {@code verify}.
 */
final class ModuleCompiler {

    private static final List<String> OPTIONS =
            List.of("-g", "-parameters", "-proc:none", "-implicit:none", "-Xlint:none", "-nowarn");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    private final List<Path> classPath;

    ModuleCompiler(String classPath) {
        this.classPath = Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList();
    }

    /**
     * Compiles against the classes that are there already.
     *
     * @param output where the classes go, an empty folder
     * @return the errors, empty if there are none
     */
    List<SourceError> compile(SourceModule module, Collection<Path> sources, Path output)
            throws IOException {
        var found = new DiagnosticCollector<JavaFileObject>();
        var options = new ArrayList<>(OPTIONS);
        options.addAll(List.of("-d", output.toString(), "-cp", classPath(module)));
        Files.createDirectories(output);
        compiler.getTask(
                        null,
                        files,
                        found,
                        options,
                        null,
                        files.getJavaFileObjectsFromPaths(sources))
                .call();
        return found.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(problem -> error(module, problem))
                .toList();
    }

    /**
     * Its own classes first, for what is not compiled this time; its libraries last, for an
     * optional one that this JVM does without.
     */
    private String classPath(SourceModule module) {
        var libraries =
                repository(module).stream()
                        .flatMap(root -> module.libraries().stream().map(root::resolve));
        return Stream.of(Stream.of(module.classes()), classPath.stream(), libraries)
                .flatMap(paths -> paths)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The Maven repository from which this JVM has one of the module's libraries. */
    private Optional<Path> repository(SourceModule module) {
        return module.libraries().stream()
                .flatMap(library ->
                        classPath.stream()
                                .filter(jar -> jar.endsWith(library))
                                .map(jar ->
                                        jar.resolve("../".repeat(library.getNameCount()))
                                                .normalize()))
                .findFirst();
    }

    private static SourceError error(
            SourceModule module, Diagnostic<? extends JavaFileObject> problem) {
        var source = problem.getSource();
        var message = problem.getMessage(Locale.ROOT);
        return source == null
                ? new SourceError(module.name(), 0, message)
                : new SourceError(
                        module.shown(Path.of(source.toUri())), problem.getLineNumber(), message);
    }
}
