package com.example.parasol.dev.kit.source;

import com.example.parasol.dev.kit.state.ApplicationStates;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applications that have to start again, each with the files for whose sake. */
final class Restarts {

    private static final Logger log = LoggerFactory.getLogger(Restarts.class);

    private final Map<Restartable, Set<String>> due = new LinkedHashMap<>();
    private final Predicate<String> watched;

    /**
     * @param watched whether somebody looks at the application of that name
     */
    Restarts(Predicate<String> watched) {
        this.watched = watched;
    }

    void add(Restartable application, List<String> saved) {
        due.computeIfAbsent(application, none -> new LinkedHashSet<>()).addAll(saved);
    }

    /**
     * Restarts those that can, and first those that somebody looks at; the others stay due.
     *
     * @param can whether the sources of the application of that name have no error
     * @param began when the last file was saved, in the time of {@link System#nanoTime()}
     */
    void run(Predicate<String> can, long began) {
        var ready = due.keySet().stream().filter(one -> can.test(one.name())).toList();
        var first = ready.stream().filter(one -> watched.test(one.name())).toList();
        sideBySide(first, began);
        sideBySide(ready.stream().filter(one -> !first.contains(one)).toList(), began);
    }

    /** Each of them is ready sooner than after the others. */
    private void sideBySide(List<Restartable> applications, long began) {
        try (var starts = Executors.newCachedThreadPool()) {
            for (var application : applications) {
                var saved = Objects.requireNonNull(due.remove(application));
                starts.execute(() -> restart(application, saved, began));
            }
        }
        if (!applications.isEmpty()) {
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
}
