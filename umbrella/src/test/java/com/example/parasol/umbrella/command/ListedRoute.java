package com.example.parasol.umbrella.command;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A line of {@code bin/parasol routes}. */
public record ListedRoute(
        String application,
        String method,
        String path,
        String access,
        String controller,
        String file,
        int line) {

    private static final List<ListedRoute> ALL = read();

    /** All of this project, which are read once. */
    public static List<ListedRoute> all() {
        return ALL;
    }

    private static List<ListedRoute> read() {
        try {
            var json = ProjectCommand.run(Poms.ROOT, "routes", "--json").output();
            return List.of(JsonMapper.shared().readValue(json, ListedRoute[].class));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this very address would be led here; a variable stands for one part of a path. */
    public boolean takes(@Nullable String asked, String address) {
        return (asked == null || asked.equals(method))
                && address.matches("\\Q" + path.replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q") + "\\E");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
