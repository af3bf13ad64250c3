package com.example.parasol.dev.kit.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One class of a module, as its file tells.
 *
 * @param name like {@code com/example/Type$Nested}
 * @param source where it stands, perhaps beside another
 * @param content the file's bytes, one a character
 */
record CompiledClass(String name, Set<String> supertypes, Path source, String content) {

    static List<CompiledClass> in(SourceModule module) {
        try (var files = Files.walk(module.classes())) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> read(file, module))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompiledClass read(Path file, SourceModule module) {
        try {
            var bytes = Files.readAllBytes(file);
            var model = ClassFile.of().parse(bytes);
            return new CompiledClass(
                    model.thisClass().asInternalName(),
                    supertypes(model),
                    module.sources().resolve(source(model)),
                    new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> supertypes(ClassModel model) {
        return Stream.concat(model.superclass().stream(), model.interfaces().stream())
                .map(ClassEntry::asInternalName)
                .collect(Collectors.toSet());
    }

    private static String source(ClassModel model) {
        var name = model.thisClass().asInternalName();
        var file =
                model.findAttribute(Attributes.sourceFile())
                        .map(attribute -> attribute.sourceFile().stringValue())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        name + " was compiled without its source's name"));
        return name.substring(0, name.lastIndexOf('/') + 1) + file;
    }

    /** Whether a class of that name, or one whose name begins so, occurs in it. */
    boolean names(String type) {
        var bytes = type.getBytes(StandardCharsets.UTF_8);
        return content.contains(new String(bytes, StandardCharsets.ISO_8859_1));
    }
}
