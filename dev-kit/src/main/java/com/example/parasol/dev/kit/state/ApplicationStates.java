package com.example.parasol.dev.kit.state;

import com.example.parasol.dev.kit.state.ApplicationState.Phase;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.NestedExceptionUtils;

/**
 * Remembers the states of this JVM's applications, by name.
 *
 * <p>Under the umbrella each application has its own copy of this class, and so has each new start
 * of it. What they share are the system properties, and of the values in them only types of the
 * JDK.
 */
public final class ApplicationStates {

    private static final String PROPERTY = "parasol.dev.states";

    /** Empty if it does not belong to this JVM. */
    public static Optional<ApplicationState> of(String application) {
        return Optional.ofNullable(memory().get(application)).map(ApplicationState::of);
    }

    /** From now on this is why it starts again. */
    public static void isSaved(String application, String files) {
        change(application, Map.of("saved", files));
    }

    public static void hasFailed(String application, Throwable failure) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        enters(application, Phase.FAILED, Map.of("problem", cause.toString()));
    }

    static void isStarting(String application) {
        enters(application, Phase.STARTING, Map.of("problem", ""));
    }

    static void isUp(String application, String port) {
        enters(application, Phase.UP, Map.of("port", port));
    }

    static void isDown(String application) {
        enters(application, Phase.DOWN, Map.of());
    }

    private static void enters(String application, Phase phase, Map<String, String> news) {
        var all = new HashMap<>(news);
        all.put("phase", phase.name());
        all.put("since", Instant.now().toString());
        change(application, all);
    }

    private static void change(String application, Map<String, String> news) {
        memory().merge(
                        application,
                        Map.copyOf(news),
                        (before, changed) -> {
                            var all = new HashMap<>(before);
                            all.putAll(changed);
                            return Map.copyOf(all);
                        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, String>> memory() {
        return (Map<String, Map<String, String>>)
                System.getProperties().computeIfAbsent(PROPERTY, none -> new ConcurrentHashMap<>());
    }

    private ApplicationStates() {}
}
