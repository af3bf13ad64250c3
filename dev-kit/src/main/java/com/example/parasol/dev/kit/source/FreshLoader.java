package com.example.parasol.dev.kit.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Defines the classes of our modules itself, each time anew; libraries are those of its parent and
 * stay loaded.
 */
final class FreshLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader parent;

    FreshLoader(String application, List<SourceModule> modules) {
        this(application, modules, FreshLoader.class.getClassLoader());
    }

    private FreshLoader(String application, List<SourceModule> modules, ClassLoader parent) {
        super(application, modules.stream().map(FreshLoader::url).toArray(URL[]::new), parent);
        this.parent = parent;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            if (loaded == null) {
                var own = findResource(name.replace('.', '/') + ".class") != null;
                loaded = own ? findClass(name) : parent.loadClass(name);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    /** The parent sees the same folders: asked as well, it would name each file twice. */
    @Override
    public @Nullable URL getResource(String name) {
        return parent.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return parent.getResources(name);
    }

    private static URL url(SourceModule module) {
        try {
            return module.classes().toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
