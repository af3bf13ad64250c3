package com.example.parasol.umbrella;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Whatever the loggers of all applications say, as text with traces, while it is open. */
final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<Logger> loggers = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
    private final PatternLayout layout = new PatternLayout();

    /** Hears these at DEBUG and tells nobody else, since the console would drown in it. */
    CapturedLog(String... names) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        setContext(context);
        layout.setContext(context);
        layout.setPattern("%logger %mdc %m%n%ex{full}");
        layout.start();
        start();
        for (var name : names) {
            var logger = context.getLogger(name);
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(this);
            loggers.add(logger);
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        said.add(layout.doLayout(event));
    }

    /** One per event. */
    List<String> said() {
        return List.copyOf(said);
    }

    @Override
    public void close() {
        for (var logger : loggers) {
            logger.detachAppender(this);
            logger.setAdditive(true);
            logger.setLevel(null);
        }
    }
}
