package com.example.parasol.dev.kit.reload;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The open pages of each application of this JVM, by the application's name.
 *
 * <p>Under the umbrella each application has its own copy of this class, and so has each new start
 * of it. What they share are the system properties, and of the values in them only types of the
 * JDK.
 */
public final class OpenPages {

    private static final String LISTENERS = "parasol.dev.open-pages";
    private static final String ERRORS = "parasol.dev.errors.";

    /** Asks them to take in the style sheets that have been saved. */
    public static void restyle(String application) {
        tell(application, "style");
    }

    /** Asks them to load themselves again. */
    public static void reload(String application) {
        tell(application, "page");
    }

    /**
     * Shows why they are not what has been saved, in pages that are opened later, too.
     *
     * @param errors for people to read; empty if all is well again
     * @return whether that is news
     */
    public static boolean showErrors(String application, String errors) {
        var before = errorsOf(application);
        System.setProperty(ERRORS + application, errors);
        if (errors.equals(before)) {
            return false;
        }
        tell(application, "errors\n" + errors);
        return true;
    }

    /** Empty if there are none. */
    public static String errorsOf(String application) {
        return System.getProperty(ERRORS + application, "");
    }

    /** Whether the application has any. */
    public static boolean areThere(String application) {
        var listener = listeners().get(application);
        return listener != null && !listener.getValue().isEmpty();
    }

    /**
     * From now on this is who tells the application's pages.
     *
     * @param pages those that are open
     */
    static void listen(String application, Consumer<String> listener, Set<?> pages) {
        listeners().put(application, Map.entry(listener, pages));
    }

    static void forget(String application, Consumer<String> listener, Set<?> pages) {
        listeners().remove(application, Map.entry(listener, pages));
    }

    private static void tell(String application, String message) {
        var listener = listeners().get(application);
        if (listener != null) {
            listener.getKey().accept(message);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map.Entry<Consumer<String>, Set<?>>> listeners() {
        return (Map<String, Map.Entry<Consumer<String>, Set<?>>>)
                System.getProperties()
                        .computeIfAbsent(LISTENERS, none -> new ConcurrentHashMap<>());
    }

    private OpenPages() {}
}
