package com.example.parasol.dev.kit.source;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs one module alone, in place of its own main class, so that it can be thrown away and built
 * anew when it or a module that it uses is saved.
 */
public final class AloneApplication implements Restartable {

    private final String name;
    private final String mainClass;
    private final String[] arguments;
    private final AtomicReference<@Nullable ConfigurableApplicationContext> running =
            new AtomicReference<>();

    private AloneApplication(String name, String mainClass, String[] arguments) {
        this.name = name;
        this.mainClass = mainClass;
        this.arguments = arguments;
    }

    /** {@code parasol.dev.module} and {@code parasol.dev.main} say what to run. */
    static void main(String[] arguments) {
        var application =
                new AloneApplication(
                        System.getProperty("parasol.dev.module"),
                        System.getProperty("parasol.dev.main"),
                        arguments);
        application.restart();
        SaveLoop.start(List.of(application));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void restart() {
        var old = running.getAndSet(null);
        if (old != null) {
            old.close();
        }
        var thread = Thread.currentThread();
        var fresh = new FreshLoader(name, SourceModule.onClassPath());
        thread.setContextClassLoader(fresh);
        SpringApplication.withHook(
                _ ->
                        new SpringApplicationRunListener() {
                            @Override
                            public void contextPrepared(ConfigurableApplicationContext context) {
                                running.set(context);
                            }
                        },
                () -> runMain(fresh));
    }

    private void runMain(ClassLoader loader) {
        try {
            var main = loader.loadClass(mainClass).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(mainClass + " cannot be run", e);
        }
    }
}
