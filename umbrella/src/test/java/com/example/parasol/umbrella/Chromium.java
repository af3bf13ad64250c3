package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the tests: the machine's own Chromium or Chrome, else the one that Playwright
 * brings. {@code REQUIRE_BROWSER=true} makes its absence a failure; otherwise the tests that need
 * it are skipped and say so.
 */
final class Chromium {

    /** The first is the same without a window, and starts pages twice as fast. */
    private static final List<String> NAMES =
            List.of(
                    "chromium-headless-shell",
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable");

    /** One for each thread that runs tests, as Playwright wants it; it ends with the JVM. */
    private static final ThreadLocal<Launched> LAUNCHED = ThreadLocal.withInitial(Chromium::launch);

    private record Launched(@Nullable Browser browser, String problem) {}

    static Browser browser() {
        var launched = LAUNCHED.get();
        if (launched.browser() != null) {
            return launched.browser();
        }
        var missing = "No browser: install chromium or google-chrome. " + launched.problem();
        if ("true".equals(System.getenv("REQUIRE_BROWSER"))) {
            return fail(missing);
        }
        return Assumptions.abort(missing);
    }

    private static Launched launch() {
        var options =
                new LaunchOptions()
                        .setArgs(
                                List.of(
                                        "--no-sandbox",
                                        "--disable-background-networking",
                                        "--disable-component-update"));
        var installed = installed();
        installed.ifPresent(options::setExecutablePath);
        var environment =
                installed.isPresent()
                        ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                        : Map.<String, String>of();
        try {
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            return new Launched(playwright.chromium().launch(options), "");
        } catch (PlaywrightException e) {
            return new Launched(null, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Path> installed() {
        var folders = List.of(System.getenv("PATH").split(File.pathSeparator));
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Chromium() {}
}
