package com.example.parasol.dev.kit.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * What other classes can see of a class when they are compiled: names, types, constants and flags,
 * but no code and nothing private. As long as it stays, nobody else has to be compiled again.
 */
record ClassShape(String digest) {

    static ClassShape of(Path file) {
        try {
            return of(ClassFile.of().parse(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassShape of(ClassModel model) {
        // the order in a file means nothing
        var lines = new TreeSet<String>();
        lines.add(type(model));
        model.fields().stream()
                .filter(field -> isSeen(field.flags()))
                .forEach(field -> lines.add(field(field)));
        model.methods().stream()
                .filter(method -> isSeen(method.flags()))
                .forEach(method -> lines.add(method(method)));
        return new ClassShape(digest(String.join("\n", lines)));
    }

    private static boolean isSeen(AccessFlags flags) {
        return !flags.has(AccessFlag.PRIVATE) && !flags.has(AccessFlag.SYNTHETIC);
    }

    private static String type(ClassModel model) {
        var permitted = model.findAttribute(Attributes.permittedSubclasses());
        return "%x %s %s %s %s %s"
                .formatted(
                        model.flags().flagsMask(),
                        model.thisClass().asInternalName(),
                        model.superclass(),
                        model.interfaces(),
                        permitted.map(types -> types.permittedSubclasses().toString()),
                        generics(model));
    }

    private static String field(FieldModel field) {
        var constant = field.findAttribute(Attributes.constantValue());
        return "%x %s %s %s %s"
                .formatted(
                        field.flags().flagsMask(),
                        field.fieldType(),
                        field.fieldName(),
                        constant.map(value -> value.constant().constantValue()),
                        generics(field));
    }

    private static String method(MethodModel method) {
        var thrown = method.findAttribute(Attributes.exceptions());
        return "%x %s %s %s %s"
                .formatted(
                        method.flags().flagsMask(),
                        method.methodType(),
                        method.methodName(),
                        thrown.map(types -> types.exceptions().toString()),
                        generics(method));
    }

    private static String generics(AttributedElement element) {
        return element.findAttribute(Attributes.signature())
                .map(signature -> signature.signature().stringValue())
                .orElse("");
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
