package com.example.parasol.umbrella;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;

/**
 * Starts the applications one after another (they race in the logging system when started together)
 * and stops them in the reverse order, the gateway first.
 */
class Launcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Launcher.class);

    private final ApplicationTable table;
    private final ApplicationPorts ports;
    private final ApplicationSettings settings;
    private final Welcome welcome;
    private final List<RunningApplication> running = new ArrayList<>();

    Launcher(ApplicationTable table, Environment environment) {
        this.table = table;
        this.welcome = new Welcome(environment);
        this.ports = new ApplicationPorts(environment);
        this.settings = new ApplicationSettings(environment);
    }

    @Override
    public void start() {
        var rows = table.startOrder();
        rows.forEach(ports::check);
        // the first has initialised logging: the applications leave it alone
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        try {
            for (var row : rows) {
                running.add(
                        RunningApplication.start(row, settings.of(row, ports.of(row), running)));
            }
        } catch (RuntimeException e) {
            // a bean whose start fails is not stopped by Spring: leave nothing behind
            stop();
            throw e;
        }
        var took = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        log.info(
                "{}",
                System.lineSeparator() + welcome.text(running, took) + System.lineSeparator());
    }

    @Override
    public void stop() {
        running.reversed().forEach(RunningApplication::close);
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }

    List<RunningApplication> applications() {
        return List.copyOf(running);
    }
}
