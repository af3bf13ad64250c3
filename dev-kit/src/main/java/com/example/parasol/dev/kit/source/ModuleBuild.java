package com.example.parasol.dev.kit.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/**
 * Keeps the classes of one module as fresh as its sources, with as little work as possible: one
 * file as long as others cannot see the difference, else the whole module. Classes are replaced
 * only when all of them have been compiled.
 */
final class ModuleBuild {

    private final SourceModule module;
    private final ModuleCompiler compiler;
    private final Set<Path> changed = new TreeSet<>();
    private boolean stale;
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
            stale = true;
        }
    }

    /** What it is compiled against is not what it was. */
    void stale() {
        stale = true;
    }

    boolean isDue() {
        return stale || !changed.isEmpty();
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
     * @return whether those who use this module may have to be compiled again
     */
    boolean run() throws IOException {
        // its own classes use each other: one that others see in another way takes all along
        stale = stale || !inNewFolder(this::compileChanged);
        var visible = stale && inNewFolder(this::compileAll);
        if (errors.isEmpty()) {
            changed.clear();
            stale = false;
        }
        return visible;
    }

    /**
     * @return whether nothing else has to be compiled
     */
    private boolean compileChanged(Path output) throws IOException {
        errors = compiler.compile(module, changed, output);
        if (!errors.isEmpty()) {
            return true;
        }
        var made = shapesIn(output);
        if (!made.equals(shapesOf(changed))) {
            return false;
        }
        replace(output, made);
        return true;
    }

    /**
     * @return whether others see a difference
     */
    private boolean compileAll(Path output) throws IOException {
        errors = compiler.compile(module, module.javaFiles(), output);
        if (!errors.isEmpty()) {
            return false;
        }
        var made = shapesIn(output);
        var before = Map.copyOf(shapes);
        replace(output, made);
        for (var gone : before.keySet()) {
            if (!made.containsKey(gone)) {
                Files.deleteIfExists(module.classes().resolve(gone));
                shapes.remove(gone);
            }
        }
        return !made.equals(before);
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

    private void replace(Path output, Map<String, ClassShape> made) throws IOException {
        for (var name : made.keySet()) {
            var place = module.classes().resolve(name);
            Files.createDirectories(place.resolveSibling(""));
            Files.move(output.resolve(name), place, StandardCopyOption.REPLACE_EXISTING);
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
