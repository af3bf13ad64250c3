package com.example.parasol.dev.kit.source;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/**
 * Keeps the classes of one module as fresh as its sources, with as little work as possible: what
 * was saved and, if others can see the difference, what uses it. Classes are replaced only when all
 * of them have been compiled.
 */
final class ModuleBuild {

    private final SourceModule module;
    private final ModuleCompiler compiler;
    private final Set<Path> changed = new TreeSet<>();
    private boolean gone;

    /** Classes that look different since what is due was compiled, here or in a module below. */
    private final Set<String> different = new TreeSet<>();

    private List<SourceError> errors = List.of();

    /** By file name. Remembered, since another process may replace the files as well. */
    private final Map<String, ClassShape> shapes;

    ModuleBuild(SourceModule module, ModuleCompiler compiler) {
        this.module = module;
        this.compiler = compiler;
        this.shapes = shapesIn(module.classes());
    }

    SourceModule module() {
        return module;
    }

    boolean uses(ModuleBuild other) {
        return module.uses().contains(other.module.name());
    }

    void changed(Path source) {
        if (Files.exists(source)) {
            changed.add(source);
        } else {
            changed.remove(source);
            gone = true;
        }
    }

    /** Classes of a module that this one uses look different. */
    void changedBelow(Set<String> classes) {
        var sources = Dependents.of(classes, module).sources();
        if (!sources.isEmpty()) {
            changed.addAll(sources);
            different.addAll(classes);
        }
    }

    boolean isDue() {
        return gone || !changed.isEmpty();
    }

    /** What the last run found; the classes are fresh only if it is nothing. */
    List<SourceError> errors() {
        return errors;
    }

    /** Has the compiler loaded, and changes nothing. */
    void warmUp() throws IOException {
        inNewFolder(output -> compiler.compile(module, module.javaFiles(), output));
    }

    /**
     * Compiles what is due.
     *
     * @return the classes that look different to those who use this module
     */
    Set<String> run() throws IOException {
        if (gone) {
            changed.addAll(module.javaFiles());
        }
        return inNewFolder(this::compile);
    }

    private Set<String> compile(Path output) throws IOException {
        Map<String, ClassShape> before;
        Map<String, ClassShape> made;
        Dependents dependents;
        do {
            errors = compiler.compile(module, changed, output);
            if (!errors.isEmpty()) {
                return Set.of();
            }
            before = gone ? Map.copyOf(shapes) : shapesOf(changed);
            made = shapesIn(output);
            different.addAll(differing(before, made));
            dependents = Dependents.of(different, module);
        } while (changed.addAll(dependents.sources()));
        replace(before, made, output);
        changed.clear();
        different.clear();
        gone = false;
        return dependents.classes();
    }

    private static Set<String> differing(
            Map<String, ClassShape> before, Map<String, ClassShape> made) {
        var files = new TreeSet<>(before.keySet());
        files.addAll(made.keySet());
        files.removeIf(file -> Objects.equals(before.get(file), made.get(file)));
        return files.stream()
                .map(file -> file.substring(0, file.length() - ".class".length()))
                .map(file -> file.replace(File.separatorChar, '/'))
                .collect(Collectors.toSet());
    }

    private <T> T inNewFolder(Work<T> work) throws IOException {
        var folder = Files.createTempDirectory(module.classes().getParent(), "saved-classes");
        try {
            return work.in(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private interface Work<T> {
        T in(Path folder) throws IOException;
    }

    private void replace(Map<String, ClassShape> before, Map<String, ClassShape> made, Path output)
            throws IOException {
        for (var name : made.keySet()) {
            var place = module.classes().resolve(name);
            Files.createDirectories(place.resolveSibling(""));
            Files.move(output.resolve(name), place, StandardCopyOption.REPLACE_EXISTING);
        }
        for (var name : before.keySet()) {
            if (!made.containsKey(name)) {
                Files.deleteIfExists(module.classes().resolve(name));
                shapes.remove(name);
            }
        }
        shapes.putAll(made);
    }

    /** Of a class and what is nested in it. */
    private Map<String, ClassShape> shapesOf(Collection<Path> sources) {
        var found = new HashMap<String, ClassShape>();
        for (var source : sources) {
            var path = module.sources().relativize(source).toString();
            var name = path.substring(0, path.length() - ".java".length());
            shapes.forEach((file, shape) -> {
                if (file.equals(name + ".class") || file.startsWith(name + "$")) {
                    found.put(file, shape);
                }
            });
        }
        return found;
    }

    private static Map<String, ClassShape> shapesIn(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .collect(
                            Collectors.toMap(
                                    file -> folder.relativize(file).toString(),
                                    ClassShape::of,
                                    (one, _) -> one,
                                    HashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
