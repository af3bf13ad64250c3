package com.example.parasol.umbrella;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * The application that logs: the view in which the thread works. Public, because Logback makes it.
 */
public class ViewName extends ClassicConverter {

    /** The launcher, which has no view. */
    static final String NONE = "umbrella";

    @Override
    public String convert(ILoggingEvent event) {
        return ofThread();
    }

    static String ofThread() {
        var loader = Thread.currentThread().getContextClassLoader();
        while (loader != null) {
            if (loader instanceof View view) {
                return view.getName();
            }
            loader = loader.getParent();
        }
        return NONE;
    }
}
