package com.example.parasol.dev.kit.source;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Collects what is saved in quick succession, as by a formatter or a change of branch. Files that
 * editors make for themselves do not count, nor do saves that change nothing.
 */
final class SourceWatcher implements AutoCloseable {

    private static final long QUIET_MILLIS = 40;

    private final LinkedBlockingQueue<Path> saved = new LinkedBlockingQueue<>();
    private final DirectoryWatcher watcher;

    SourceWatcher(Collection<SourceModule> modules) {
        try {
            watcher =
                    DirectoryWatcher.builder()
                            .paths(
                                    modules.stream()
                                            .flatMap(module ->
                                                    Stream.of(module.sources(), module.resources()))
                                            .filter(Files::isDirectory)
                                            .toList())
                            .listener(event -> {
                                if (!event.isDirectory() && isSource(event.path())) {
                                    saved.add(event.path());
                                }
                            })
                            .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        watcher.watchAsync();
    }

    /** Waits for the next save, and then until nothing has been saved for a moment. */
    Set<Path> next() throws InterruptedException {
        var batch = new LinkedHashSet<Path>();
        var path = saved.take();
        while (path != null) {
            batch.add(path);
            path = saved.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
        return batch;
    }

    private static boolean isSource(Path path) {
        var name = path.getFileName().toString();
        return !name.startsWith(".")
                && !name.endsWith("~")
                && !name.endsWith(".swp")
                && !name.endsWith(".tmp")
                // vi tries by it whether it may write
                && !name.equals("4913");
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
