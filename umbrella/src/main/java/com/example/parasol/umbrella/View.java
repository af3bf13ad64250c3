package com.example.parasol.umbrella;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one application sees of the JVM's class path: its own modules, which it defines itself, and
 * those libraries that Maven recorded for it. Libraries are delegated, so they are loaded once.
 *
 * <p>Our modules are defined child first because a proxy of a package-private type must come from
 * the loader that owns it, and because no two applications may share static state.
 */
final class View extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final ClassPathRecord record;
    private final ClassLoader shared;
    private final Map<URL, Boolean> visible = new ConcurrentHashMap<>();

    private View(ClassPathRecord record, ClassLoader shared) {
        super(record.name(), record.modules().toArray(URL[]::new), shared);
        this.record = record;
        this.shared = shared;
    }

    static View of(String application, ClassLoader shared) {
        return new View(ClassPathRecord.read(application, shared), shared);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = record.isOurs(name) ? findClass(name) : library(name);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    private Class<?> library(String name) throws ClassNotFoundException {
        var type = shared.loadClass(name);
        // anything that the shared loader did not define itself belongs to the JDK
        if (type.getClassLoader() != shared) {
            return type;
        }
        var source = type.getProtectionDomain().getCodeSource();
        if (source != null && !visible.computeIfAbsent(source.getLocation(), record::allows)) {
            throw new ClassNotFoundException(name + " is not on the class path of " + getName());
        }
        return type;
    }

    @Override
    public @Nullable URL getResource(String name) {
        var own = mayBeOurs(name) ? findResource(name) : null;
        return own != null ? own : libraries(name).findFirst().orElse(null);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        var own = Collections.list(findResources(name)).stream();
        return Collections.enumeration(Stream.concat(own, libraries(name)).toList());
    }

    /** Spares a look into each module for the class files of libraries, which Spring reads. */
    private boolean mayBeOurs(String resource) {
        return !resource.endsWith(".class") || record.isOurs(resource.replace('/', '.'));
    }

    private Stream<URL> libraries(String name) {
        return shared.resources(name).filter(record::allows);
    }

    /** The modules that this view defines itself, for messages and tests. */
    List<URL> modules() {
        return record.modules();
    }
}
