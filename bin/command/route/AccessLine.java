package command.route;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of what says who may use which addresses.
 *
 * @param method or any, if the line names none
 * @param path of which {@code *} stands for one part and {@code **} for whatever follows
 */
record AccessLine(String method, String path, String access, String file, long line) {

    static final String ANY = "ANY";

    boolean takes(Mapping mapping) {
        return pattern().matcher(mapping.path()).matches()
                && (method.equals(ANY) || method.equals(mapping.method()));
    }

    private Pattern pattern() {
        var tail = path.endsWith("/**") ? "(/.*)?" : "";
        var parts = path.replaceFirst("/\\*\\*$", "").split("\\*", -1);
        return Pattern.compile(
                Stream.of(parts).map(Pattern::quote).collect(Collectors.joining("[^/]+")) + tail);
    }

    /** What a library answers, since no controller does. */
    Mapping asMapping() {
        return new Mapping(method.equals(ANY) ? "GET" : method, path, "", file, line);
    }
}
