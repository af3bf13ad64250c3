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
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the tests: the machine's own Chromium or Chrome, else the one that Playwright
 * brings. {@code REQUIRE_BROWSER=true} makes its absence a failure; otherwise the tests that need
 * it are skipped and say so.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    static Browser browser() {
        return Launched.BROWSER.orElseGet(() -> {
            var missing = "No browser: install chromium or google-chrome. " + Launched.problem;
            if ("true".equals(System.getenv("REQUIRE_BROWSER"))) {
                return fail(missing);
            }
            return Assumptions.abort(missing);
        });
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** One browser for all tests, which run in one thread; it ends with the JVM. */
    private static final class Launched {

        static String problem = "";
        static final Optional<Browser> BROWSER = launch();

        private static Optional<Browser> launch() {
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
                var playwright =
                        Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                return Optional.of(playwright.chromium().launch(options));
            } catch (PlaywrightException e) {
                problem = String.valueOf(e.getMessage());
                return Optional.empty();
            }
        }
    }

    private Chromium() {}
}
