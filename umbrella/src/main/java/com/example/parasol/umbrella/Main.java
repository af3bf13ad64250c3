package com.example.parasol.umbrella;

import java.net.URLClassLoader;

/** Where {@code java -jar} begins: gives the packaged jar a class loader that finds fast. */
class Main {

    static void main(String[] args) throws ReflectiveOperationException {
        var loader = Main.class.getClassLoader();
        if (loader instanceof URLClassLoader nested) {
            loader = new IndexedClassLoader(nested.getURLs(), nested.getParent());
            Thread.currentThread().setContextClassLoader(loader);
        }
        var main =
                loader.loadClass(UmbrellaApplication.class.getName())
                        .getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        main.invoke(null, (Object) args);
    }
}
