package com.example.parasol.dev.kit.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Brings what lies in {@code target/classes} up to date with the files that have been saved. */
final class SavedFiles {

    private final List<ModuleBuild> builds;

    /** Those that others use come first. */
    SavedFiles(List<SourceModule> modules, String classPath) {
        var compiler = new ModuleCompiler(classPath);
        this.builds = modules.stream().map(module -> new ModuleBuild(module, compiler)).toList();
    }

    /** So that the first save is as quick as the others. */
    void warmUp() {
        try {
            builds.getFirst().warmUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @return what is out of date, by module
     */
    Map<String, ChangeKind> take(Collection<Path> files) throws IOException {
        var outdated = new TreeMap<String, ChangeKind>();
        for (var file : files) {
            for (var build : builds) {
                var module = build.module();
                if (file.startsWith(module.resources())) {
                    outdated.merge(module.name(), take(module, file), ChangeKind::most);
                } else if (file.startsWith(module.sources()) && file.toString().endsWith(".java")) {
                    build.changed(file);
                }
            }
        }
        compile().forEach(module -> outdated.put(module, ChangeKind.START));
        return outdated;
    }

    private static ChangeKind take(SourceModule module, Path file) throws IOException {
        var path = module.resources().relativize(file);
        var place = module.classes().resolve(path);
        if (Files.exists(file)) {
            Files.createDirectories(place.getParent());
            Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(place);
        }
        return ChangeKind.of(path.toString().replace('\\', '/'));
    }

    /** Leaves out what uses a module that does not compile. */
    private Set<String> compile() throws IOException {
        var compiled = new TreeSet<String>();
        for (var build : builds) {
            if (build.isDue() && errorsBelow(build).isEmpty()) {
                var different = build.run();
                usersOf(build).forEach(user -> user.changedBelow(different));
                if (build.errors().isEmpty()) {
                    compiled.add(build.module().name());
                }
            }
        }
        return compiled;
    }

    /** What keeps an application from being fresh. */
    List<SourceError> errorsOf(String application) {
        return builds.stream()
                .filter(build -> uses(application, build.module().name()))
                .flatMap(build -> build.errors().stream())
                .toList();
    }

    /** How much of an application is out of date, if anything is. */
    Optional<ChangeKind> kindFor(String application, Map<String, ChangeKind> outdated) {
        return outdated.entrySet().stream()
                .filter(entry -> uses(application, entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(ChangeKind::most);
    }

    /** Those of them that an application is made of, as people read them. */
    List<String> namesFor(String application, Collection<Path> files) {
        return builds.stream()
                .map(ModuleBuild::module)
                .filter(module -> uses(application, module.name()))
                .flatMap(module ->
                        files.stream()
                                .filter(file -> file.startsWith(module.root()))
                                .map(module::shown))
                .toList();
    }

    private boolean uses(String application, String module) {
        return builds.stream()
                .map(ModuleBuild::module)
                .anyMatch(user -> user.name().equals(application) && user.uses().contains(module));
    }

    private List<SourceError> errorsBelow(ModuleBuild build) {
        return builds.stream()
                .filter(other -> other != build && build.uses(other))
                .flatMap(other -> other.errors().stream())
                .toList();
    }

    private Stream<ModuleBuild> usersOf(ModuleBuild build) {
        return builds.stream().filter(other -> other != build && other.uses(build));
    }
}
