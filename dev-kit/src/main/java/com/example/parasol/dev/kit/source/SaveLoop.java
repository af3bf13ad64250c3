package com.example.parasol.dev.kit.source;

import com.example.parasol.dev.kit.reload.OpenPages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the sources of all modules that this JVM runs from. A saved resource is copied beside the
 * classes, a saved class is compiled; then the open pages of the applications that use the module
 * are told, or the applications restarted. The others keep running.
 */
public final class SaveLoop implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SaveLoop.class);

    private final List<? extends Restartable> applications;
    private final Restarts restarts = new Restarts(OpenPages::areThere);
    private final SourceWatcher watcher;
    private final Thread thread;

    private SaveLoop(List<SourceModule> modules, List<? extends Restartable> applications) {
        this.applications = applications;
        this.watcher = new SourceWatcher(modules);
        // not a daemon: between an application's end and its new start nobody else keeps the JVM
        this.thread = Thread.ofPlatform().name("save-loop").start(() -> run(modules));
    }

    /**
     * @param applications those that run in this JVM, in the order of their start
     */
    public static SaveLoop start(List<? extends Restartable> applications) {
        return new SaveLoop(SourceModule.onClassPath(), applications);
    }

    private void run(List<SourceModule> modules) {
        try {
            var files = new SavedFiles(modules, System.getProperty("java.class.path"));
            files.warmUp();
            while (true) {
                take(watcher.next(), files);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Set<Path> saved, SavedFiles files) {
        var began = System.nanoTime();
        try {
            var outdated = files.take(saved);
            if (Thread.currentThread().isInterrupted()) {
                // closed, and the compiler could not read the libraries to their end
                return;
            }
            for (var application : applications) {
                showErrors(application.name(), files);
                files.kindFor(application.name(), outdated)
                        .ifPresent(kind ->
                                isOutdated(
                                        application,
                                        kind,
                                        files.namesFor(application.name(), saved)));
            }
            restarts.run(name -> files.errorsOf(name).isEmpty(), began);
        } catch (IOException | RuntimeException e) {
            log.error("What was saved could not be taken over; save it again to retry", e);
        }
    }

    private void showErrors(String application, SavedFiles files) {
        var errors =
                files.errorsOf(application).stream()
                        .map(SourceError::toString)
                        .collect(Collectors.joining("\n\n"));
        if (OpenPages.showErrors(application, errors) && !errors.isEmpty()) {
            log.error("{} waits for a mended source\n{}", application, errors);
        }
    }

    private void isOutdated(Restartable application, ChangeKind kind, List<String> saved) {
        switch (kind) {
            case STYLE -> OpenPages.restyle(application.name());
            case PAGE -> OpenPages.reload(application.name());
            // pages notice the new start
            case START -> restarts.add(application, saved);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        watcher.close();
    }
}
