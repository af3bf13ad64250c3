package com.example.parasol.dev.kit.source;

import com.example.parasol.dev.kit.reload.OpenPages;
import com.example.parasol.dev.kit.state.ApplicationStates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
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

    /** Each with the files for whose sake it has to start again. */
    private final Map<Restartable, Set<String>> due = new LinkedHashMap<>();

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
            for (var application : applications) {
                showErrors(application.name(), files);
                files.kindFor(application.name(), outdated)
                        .ifPresent(kind ->
                                isOutdated(
                                        application,
                                        kind,
                                        files.namesFor(application.name(), saved)));
            }
            restart(began, files);
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
            case START ->
                    due.computeIfAbsent(application, none -> new LinkedHashSet<>()).addAll(saved);
        }
    }

    /** First those that somebody looks at. */
    private void restart(long began, SavedFiles files) {
        var watched = new ArrayList<Restartable>();
        var others = new ArrayList<Restartable>();
        for (var application : due.keySet()) {
            if (files.errorsOf(application.name()).isEmpty()) {
                (OpenPages.areThere(application.name()) ? watched : others).add(application);
            }
        }
        restart(watched, began);
        restart(others, began);
    }

    /** Side by side: each of them is ready sooner than after the others. */
    private void restart(List<Restartable> ready, long began) {
        try (var starts = Executors.newCachedThreadPool()) {
            for (var application : ready) {
                var saved = Objects.requireNonNull(due.remove(application));
                starts.execute(() -> restart(application, saved, began));
            }
        }
        if (!ready.isEmpty()) {
            ThymeleafMemory.clear();
        }
    }

    private static void restart(Restartable application, Set<String> saved, long began) {
        ApplicationStates.isSaved(application.name(), String.join("\n", saved));
        try {
            application.restart();
            log.info("{} restarted, {} s after the save", application.name(), seconds(began));
        } catch (RuntimeException | LinkageError e) {
            ApplicationStates.hasFailed(application.name(), e);
            log.error("{} did not start; mend it and save", application.name(), e);
        }
    }

    private static String seconds(long began) {
        return "%.1f".formatted(Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
    }

    @Override
    public void close() {
        thread.interrupt();
        watcher.close();
    }
}
