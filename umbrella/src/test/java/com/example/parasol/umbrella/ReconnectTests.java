package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.WebSocketRoute.CloseOptions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How dashboards come back when a deploy has closed their sockets. */
class ReconnectTests {

    /**
     * Notes how long the live connection would wait, and lets it wait no longer than that takes.
     */
    private static final String NOTE_WAITS =
            """
            window.waits = [];
            const later = window.setTimeout;
            window.setTimeout = (run, pause, ...rest) => {
                const live = new Error().stack.includes('/live.js');
                if (live) waits.push(pause);
                return later(run, live ? 0 : pause, ...rest);
            };
            """;

    @Test
    void eachComesBackAtATimeOfItsOwnAndLaterTheMoreOftenItFails() {
        try (var visitor = new Visitor()) {
            var page = visitor.signUpAndLogIn("grete");
            page.addInitScript(NOTE_WAITS);
            page.routeWebSocket(
                    "**/api/v1/live", socket -> socket.close(new CloseOptions().setCode(4503)));
            page.navigate("/app");
            page.waitForCondition(() -> page.evaluate("waits.length >= 8").equals(true));
            page.unrouteAll();

            var waits = (List<?>) page.evaluate("waits.slice(0, 8)");

            var parts =
                    IntStream.range(0, waits.size())
                            .mapToDouble(i ->
                                    ((Number) waits.get(i)).doubleValue()
                                            / Math.min(30_000, 1_000 << i))
                            .boxed()
                            .toList();
            assertThat(parts)
                    .allSatisfy(part -> assertThat(part).isBetween(0.2, 1.0))
                    .doesNotHaveDuplicates();
        }
    }
}
