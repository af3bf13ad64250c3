package com.example.parasol.dev.kit.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a module has to compile again when classes look different: whatever names one of them, in
 * its class file or in its source, for a constant's class is named only there.
 *
 * @param classes those that look different, and their subtypes in the module, since what is
 *     inherited is used by their names; like {@code com/example/Type$Nested}
 */
record Dependents(Set<String> classes, Set<Path> sources) {

    static Dependents of(Collection<String> different, SourceModule module) {
        var classes = new TreeSet<>(different);
        classes.removeIf(Dependents::isAnonymous);
        if (classes.isEmpty()) {
            return new Dependents(Set.of(), Set.of());
        }
        var compiled = CompiledClass.in(module);
        while (classes.addAll(subtypes(classes, compiled))) {
            // which have subtypes, too
        }
        var byClass =
                compiled.stream()
                        .filter(one -> classes.stream().anyMatch(one::names))
                        .map(CompiledClass::source)
                        .filter(Files::exists);
        var named = simpleNames(classes);
        var bySource = module.javaFiles().stream().filter(file -> named.matcher(text(file)).find());
        return new Dependents(
                classes, Stream.concat(byClass, bySource).collect(Collectors.toSet()));
    }

    private static List<String> subtypes(Set<String> types, List<CompiledClass> compiled) {
        return compiled.stream()
                .filter(one -> one.supertypes().stream().anyMatch(types::contains))
                .map(CompiledClass::name)
                .filter(name -> !isAnonymous(name))
                .toList();
    }

    /** Only the source that it stands in can use it. */
    private static boolean isAnonymous(String name) {
        return simpleName(name).matches("\\d.*");
    }

    private static String simpleName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
    }

    private static Pattern simpleNames(Set<String> classes) {
        return Pattern.compile(
                classes.stream()
                        .map(Dependents::simpleName)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "\\b(", ")\\b")));
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
