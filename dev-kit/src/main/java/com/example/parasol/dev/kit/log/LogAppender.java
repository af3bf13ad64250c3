package com.example.parasol.dev.kit.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.jspecify.annotations.Nullable;

/** Remembers what the loggers of all applications say. */
final class LogAppender extends AppenderBase<ILoggingEvent> {

    static final String NAME = "parasol dev-kit log";

    private final String otherwise;

    /**
     * @param otherwise whose lines they are that no application's thread says
     */
    LogAppender(String otherwise) {
        this.otherwise = otherwise;
        setName(NAME);
    }

    @Override
    protected void append(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        LogMemory.add(
                new LogLine(
                        event.getInstant(),
                        event.getLevel(),
                        application(Thread.currentThread().getContextClassLoader()),
                        event.getLoggerName(),
                        String.valueOf(event.getFormattedMessage()),
                        thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
    }

    /** The loader of an application's classes has the application's name. */
    private String application(@Nullable ClassLoader loader) {
        for (var one = loader;
                one != null && one != ClassLoader.getSystemClassLoader();
                one = one.getParent()) {
            if (one.getName() != null) {
                return one.getName();
            }
        }
        return otherwise;
    }
}
