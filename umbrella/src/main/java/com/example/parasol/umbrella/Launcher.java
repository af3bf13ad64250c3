package com.example.parasol.umbrella;

import com.example.parasol.umbrella.ApplicationTable.Row;
import io.micrometer.context.ContextRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;

/** Starts the modules side by side, then the gateway, and stops them all, the gateway first. */
class Launcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Launcher.class);

    private final ApplicationTable table;
    private final ApplicationPorts ports;
    private final ApplicationSettings settings;
    private final Welcome welcome;
    private final boolean followsSources;
    private final List<RunningApplication> running = new CopyOnWriteArrayList<>();

    /** Applications restart side by side, but none while all are stopped. */
    private final ReadWriteLock restarts = new ReentrantReadWriteLock();

    private @Nullable SavedSources savedSources;

    Launcher(ApplicationTable table, Environment environment) {
        this.table = table;
        this.welcome = new Welcome(environment);
        this.ports = new ApplicationPorts(environment);
        this.settings = new ApplicationSettings(environment, table.applications().size());
        this.followsSources =
                environment.getProperty("parasol.dev.reload", Boolean.class, false)
                        && ClassPathRecord.isPresent("dev-kit", getClass().getClassLoader());
    }

    @Override
    public void start() {
        var rows = table.startOrder();
        rows.forEach(ports::check);
        // the first has initialised logging: the applications leave it alone
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        // several Tomcats at once would all make the home of the first, which went with it
        System.setProperty("catalina.home", System.getProperty("java.io.tmpdir"));
        // it has one registry for the JVM, filled by what its first user can see: no view sees all
        ContextRegistry.getInstance();
        try {
            startTogether(table.modules());
            running.add(start(ApplicationTable.GATEWAY, settings.ofGateway(running)));
        } catch (RuntimeException e) {
            // a bean whose start fails is not stopped by Spring: leave nothing behind
            stop();
            throw e;
        }
        if (followsSources) {
            savedSources = SavedSources.follow(this, rows);
        }
        var took = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        log.info(
                "{}",
                System.lineSeparator() + welcome.text(running, took) + System.lineSeparator());
    }

    /** If one does not start, the others need not wait for what may never come. */
    private void startTogether(List<Row> modules) {
        var failures = new ConcurrentLinkedQueue<RuntimeException>();
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (var row : modules) {
                var told = settings.ofModule(row == modules.getFirst());
                threads.execute(() -> {
                    try {
                        running.add(start(row, told));
                    } catch (RuntimeException e) {
                        failures.add(e);
                        threads.shutdownNow();
                    }
                });
            }
        }
        running.sort(Comparator.comparing(one -> modules.indexOf(one.row())));
        for (var first : failures) {
            throw first;
        }
    }

    private RunningApplication start(Row row, List<String> told) {
        return RunningApplication.start(row, ports.of(row), told);
    }

    /** With classes that are read anew; if it does not start, the next call tries again. */
    void restart(String application) {
        restarts.readLock().lock();
        try {
            for (var i = 0; i < running.size(); i++) {
                if (running.get(i).row().name().equals(application)) {
                    running.set(i, running.get(i).again());
                }
            }
        } finally {
            restarts.readLock().unlock();
        }
    }

    @Override
    public void stop() {
        restarts.writeLock().lock();
        try {
            if (savedSources != null) {
                savedSources.stop();
                savedSources = null;
            }
            running.reversed().forEach(RunningApplication::close);
            running.clear();
        } finally {
            restarts.writeLock().unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }

    List<RunningApplication> applications() {
        return List.copyOf(running);
    }
}
