package com.example.parasol.dev.kit.start;

import com.example.parasol.dev.kit.page.Moment;
import com.example.parasol.dev.kit.reload.OpenPages;
import com.example.parasol.dev.kit.start.Applications.Application;
import com.example.parasol.dev.kit.state.ApplicationState;
import com.example.parasol.dev.kit.state.ApplicationStates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Every application as a row: where it is, how it is, and why it started again. */
record ApplicationRows(String publicUrl, Applications applications, Neighbours neighbours) {

    private static final int FILES_SHOWN = 3;

    String html() {
        return applications.byName().entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private String row(String name, Application application) {
        var state = ApplicationStates.of(name);
        var port =
                state.map(ApplicationState::port).filter(it -> it > 0).orElse(application.port());
        return """
        <tr>
            <th scope="row"><a href="/dev/log?application=%s">%s</a></th>
            <td>%s</td>
            <td>%s</td>
            <td>%s</td>
        </tr>\
        """
                        .formatted(
                                HtmlUtils.htmlEscape(name),
                                HtmlUtils.htmlEscape(name),
                                state.map(it -> here(name, it))
                                        .orElseGet(() -> elsewhere(application)),
                                anchor(application.url(publicUrl)),
                                anchor("http://localhost:" + port + application.path()))
                + problem(name, state.map(ApplicationState::problem).orElse(""));
    }

    private static String here(String name, ApplicationState state) {
        var errors = !OpenPages.errorsOf(name).isEmpty();
        return switch (state.phase()) {
            case STARTING -> badge("starting", "starting") + since(state);
            case UP ->
                    (errors ? badge("failed", "waits for a mended source") : badge("up", "up"))
                            + since(state);
            case FAILED -> badge("failed", "did not start") + since(state);
            case DOWN -> badge("down", "closed") + since(state);
        };
    }

    private String elsewhere(Application application) {
        return switch (neighbours.phase(application)) {
            case UP -> badge("up", "up") + small("in a process of its own");
            case STARTING -> badge("starting", "not ready") + small("in a process of its own");
            case FAILED, DOWN -> badge("down", "does not run");
        };
    }

    private static String since(ApplicationState state) {
        var length = Moment.length(Duration.between(state.since(), Instant.now()));
        var saved = state.saved().lines().toList();
        return " for "
                + length
                + (saved.isEmpty()
                        ? small("since " + Moment.html(state.since()))
                        : small(
                                "restarted "
                                        + Moment.html(state.since())
                                        + " for "
                                        + files(saved)));
    }

    private static String files(List<String> saved) {
        var shown =
                saved.stream()
                        .limit(FILES_SHOWN)
                        .map(file ->
                                "<code title=\"%s\">%s</code>"
                                        .formatted(
                                                HtmlUtils.htmlEscape(file),
                                                HtmlUtils.htmlEscape(
                                                        file.substring(file.lastIndexOf('/') + 1))))
                        .collect(Collectors.joining(", "));
        var more = saved.size() - FILES_SHOWN;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    private static String problem(String name, String failure) {
        var errors = OpenPages.errorsOf(name);
        var problem = errors.isEmpty() ? failure : errors;
        return problem.isEmpty()
                ? ""
                : "\n<tr class=\"problem\"><td colspan=\"4\"><pre tabindex=\"0\">%s</pre></td></tr>"
                        .formatted(HtmlUtils.htmlEscape(problem));
    }

    private static String badge(String kind, String words) {
        return "<span class=\"state %s\">%s</span>".formatted(kind, words);
    }

    private static String small(String html) {
        return "<small>" + html + "</small>";
    }

    private static String anchor(String address) {
        var shown = address.substring(address.indexOf("//") + 2);
        return "<a href=\"%s\">%s</a>"
                .formatted(HtmlUtils.htmlEscape(address), HtmlUtils.htmlEscape(shown));
    }
}
