package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexedClassLoaderTests {

    private static final String TYPE = DevMailbox.class.getName();

    @TempDir Path folder;
    private IndexedClassLoader loader;

    @BeforeEach
    void packTwoJars() throws IOException {
        var first = jar("first", Map.of(path(TYPE), code(TYPE), "a/b/both", bytes("1")));
        var second = jar("second", Map.of("a/b/both", bytes("2"), "a/b/with space#", bytes("3")));
        loader = new IndexedClassLoader(new URL[] {first, second}, parentOfAll());
    }

    @Test
    void definesAClassWithItsJarAndPackage() throws ClassNotFoundException {
        var type = loader.loadClass(TYPE);

        assertThat(type.getClassLoader()).isSameAs(loader);
        assertThat(type.getProtectionDomain().getCodeSource().getLocation().toString())
                .endsWith("first.jar!/");
        assertThat(type.getPackage().getImplementationVersion()).isEqualTo("7 of first");
    }

    @Test
    void refusesAClassThatNoJarHolds() {
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> loader.loadClass(TYPE + "Absent"));
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> loader.loadClass("absent.Type"));
    }

    @Test
    void findsAResourceInEachJarInTheirOrder() throws IOException {
        assertThat(Collections.list(loader.getResources("a/b/both")))
                .extracting(IndexedClassLoaderTests::read)
                .containsExactly("1", "2");
        assertThat(read(loader.getResource("a/b/both"))).isEqualTo("1");
    }

    @Test
    void encodesTheNamesOfResources() {
        assertThat(read(loader.getResource("a/b/with space#"))).isEqualTo("3");
    }

    @Test
    void definesAClassThatOnlyALaterJavaHas() throws Exception {
        var jar = jar("later", Map.of("META-INF/versions/9/" + path(TYPE), code(TYPE)));
        // what Boot's own addresses ask for without saying so
        var running = URI.create(jar + "#runtime").toURL();
        loader = new IndexedClassLoader(new URL[] {running}, parentOfAll());

        assertThat(loader.loadClass(TYPE).getClassLoader()).isSameAs(loader);
    }

    @Test
    void hasNoAddressForWhatIsAbsent() {
        assertThat(loader.getResource("a/b/neither")).isNull();
        assertThat(loader.getResource("a/c")).isNull();
    }

    private URL jar(String name, Map<String, byte[]> entries) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "7 of " + name);
        var file = folder.resolve(name + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return URI.create("jar:" + file.toUri() + "!/").toURL();
    }

    private static ClassLoader parentOfAll() {
        return ClassLoader.getPlatformClassLoader();
    }

    private static String path(String type) {
        return type.replace('.', '/') + ".class";
    }

    private static byte[] code(String type) throws IOException {
        try (var in = IndexedClassLoaderTests.class.getResourceAsStream("/" + path(type))) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String read(URL url) {
        try (var in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
