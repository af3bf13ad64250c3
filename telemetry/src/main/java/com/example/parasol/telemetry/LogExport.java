package com.example.parasol.telemetry;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.logback.appender.v1_0.OpenTelemetryAppender;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Hands what this application logs to its OpenTelemetry, request id included. Several applications
 * in one JVM share the logging system: each exports what its own threads say, and no other's.
 */
class LogExport implements InitializingBean, DisposableBean {

    private final ClassLoader application = LogExport.class.getClassLoader();
    private final Logger root;
    private final OpenTelemetryAppender appender = new OpenTelemetryAppender();

    LogExport(OpenTelemetry telemetry) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        appender.setContext(context);
        appender.setName("otel " + application);
        appender.setOpenTelemetry(telemetry);
        appender.setCaptureMdcAttributes("requestId");
        appender.addFilter(new OwnThreads());
    }

    @Override
    public void afterPropertiesSet() {
        appender.start();
        root.addAppender(appender);
    }

    @Override
    public void destroy() {
        root.detachAppender(appender);
        appender.stop();
    }

    private final class OwnThreads extends Filter<ILoggingEvent> {

        @Override
        public FilterReply decide(ILoggingEvent event) {
            var loader = Thread.currentThread().getContextClassLoader();
            return Stream.iterate(loader, one -> one != null, ClassLoader::getParent)
                            .anyMatch(application::equals)
                    ? FilterReply.NEUTRAL
                    : FilterReply.DENY;
        }
    }
}
