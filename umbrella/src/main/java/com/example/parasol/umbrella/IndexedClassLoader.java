package com.example.parasol.umbrella;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.security.CodeSource;
import java.security.SecureClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads from jars, nested ones too, and knows which of them hold a folder. Boot's own loader asks
 * each library of the packaged jar in turn for each class, which would be half of the start.
 */
final class IndexedClassLoader extends SecureClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final String VERSIONS = "META-INF/versions/";

    private final Map<String, List<Jar>> jarsByFolder = new HashMap<>();

    /**
     * @param jars addresses of jars as {@code jar:…!/}
     */
    IndexedClassLoader(URL[] jars, ClassLoader parent) {
        super("parasol", parent);
        for (var jar : jars) {
            index(Jar.open(jar));
        }
    }

    private void index(Jar jar) {
        for (var folder : jar.folders()) {
            jarsByFolder.computeIfAbsent(folder, none -> new ArrayList<>(1)).add(jar);
        }
    }

    /** As it is asked for, whichever release of Java it is for. */
    private static String unversioned(String name) {
        return name.startsWith(VERSIONS)
                ? name.substring(name.indexOf('/', VERSIONS.length()) + 1)
                : name;
    }

    private static String folderOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var path = name.replace('.', '/') + ".class";
        var jar = holding(path).findFirst().orElseThrow(() -> new ClassNotFoundException(name));
        var lastDot = name.lastIndexOf('.');
        if (lastDot > 0) {
            definePackage(name.substring(0, lastDot), jar);
        }
        var code = jar.read(path);
        var source = new CodeSource(jar.url(), (java.security.cert.Certificate[]) null);
        return defineClass(name, code, 0, code.length, source);
    }

    private void definePackage(String name, Jar jar) {
        if (getDefinedPackage(name) != null) {
            return;
        }
        try {
            definePackage(
                    name,
                    jar.attribute(Attributes.Name.SPECIFICATION_TITLE),
                    jar.attribute(Attributes.Name.SPECIFICATION_VERSION),
                    jar.attribute(Attributes.Name.SPECIFICATION_VENDOR),
                    jar.attribute(Attributes.Name.IMPLEMENTATION_TITLE),
                    jar.attribute(Attributes.Name.IMPLEMENTATION_VERSION),
                    jar.attribute(Attributes.Name.IMPLEMENTATION_VENDOR),
                    null);
        } catch (IllegalArgumentException e) {
            // another thread was first, which is as good
            if (getDefinedPackage(name) == null) {
                throw e;
            }
        }
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return holding(name).findFirst().map(jar -> jar.address(name)).orElse(null);
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        return Collections.enumeration(holding(name).map(jar -> jar.address(name)).toList());
    }

    private Stream<Jar> holding(String name) {
        return jarsByFolder.getOrDefault(folderOf(name), List.of()).stream()
                .filter(jar -> jar.file().getEntry(name) != null);
    }

    /** One jar, open as long as the JVM runs. */
    private record Jar(URL url, JarFile file, @Nullable Manifest manifest) {

        static Jar open(URL url) {
            try {
                var file = ((JarURLConnection) url.openConnection()).getJarFile();
                return new Jar(url, file, file.getManifest());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Set<String> folders() {
            var folders = new HashSet<>(List.of(""));
            for (var entries = file.entries(); entries.hasMoreElements(); ) {
                var folder = folderOf(unversioned(entries.nextElement().getName()));
                while (folders.add(folder)) {
                    folder = folderOf(folder);
                }
            }
            return folders;
        }

        byte[] read(String path) {
            try (var in = file.getInputStream(file.getEntry(path))) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Nullable String attribute(Attributes.Name name) {
            return manifest == null ? null : manifest.getMainAttributes().getValue(name);
        }

        URL address(String path) {
            try {
                var encoded = new URI(null, null, "/" + path, null).getRawPath().substring(1);
                return URI.create(url + encoded).toURL();
            } catch (MalformedURLException | URISyntaxException e) {
                throw new IllegalArgumentException(path, e);
            }
        }
    }
}
