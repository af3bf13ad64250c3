package com.example.parasol.dev.kit.state;

import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.util.ClassUtils;

/** Notes when an application that serves something starts, is ready, and ends. */
final class StateListener implements ApplicationListener<ApplicationEvent> {

    /** The class path of the worker has no servers. */
    private static final boolean SERVES =
            ClassUtils.isPresent(
                    "org.springframework.boot.web.server.context.WebServerApplicationContext",
                    StateListener.class.getClassLoader());

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        switch (event) {
            case ApplicationContextInitializedEvent starting
                    when isOne(starting.getApplicationContext()) ->
                    ApplicationStates.isStarting(name(starting.getApplicationContext()));
            case ApplicationReadyEvent ready when isOne(ready.getApplicationContext()) ->
                    ApplicationStates.isUp(
                            name(ready.getApplicationContext()),
                            port(ready.getApplicationContext()));
            case ContextClosedEvent closed when isOne(closed.getApplicationContext()) ->
                    ApplicationStates.isDown(name(closed.getApplicationContext()));
            default -> {}
        }
    }

    /** Neither the launcher nor a worker, nor a context within a context. */
    private static boolean isOne(ApplicationContext context) {
        return SERVES
                && context instanceof WebServerApplicationContext
                && context.getParent() == null;
    }

    private static String name(ApplicationContext context) {
        return context.getEnvironment().getProperty("spring.application.name", "application");
    }

    private static String port(ApplicationContext context) {
        return context.getEnvironment().getProperty("local.server.port", "0");
    }
}
