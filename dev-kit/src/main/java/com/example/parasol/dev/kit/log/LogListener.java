package com.example.parasol.dev.kit.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Adds the memory to the log as soon as Spring Boot has set it up; the first application of a JVM
 * does so for all.
 */
final class LogListener
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
            if (root.getAppender(LogAppender.NAME) == null) {
                var name = event.getEnvironment().getProperty("spring.application.name", "");
                var appender = new LogAppender(name);
                appender.setContext(context);
                appender.start();
                root.addAppender(appender);
            }
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
