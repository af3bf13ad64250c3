package com.example.parasol.dev.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.function.RouterFunction;

class LogTests {

    private static final LogLine STARTED = line(Level.INFO, "web-site", "started");
    private static final LogLine SLOW = line(Level.WARN, "api-web", "slow");
    private static final LogLine BROKEN = line(Level.ERROR, "web-site", "broken");
    private static final List<LogLine> ALL = List.of(BROKEN, SLOW, STARTED);

    @Test
    void aLevelTakesAlongWhatIsWorse() {
        assertThat(LogFilter.of("warn", "").of(ALL)).containsExactly(BROKEN, SLOW);
        assertThat(LogFilter.of("ERROR", "").of(ALL)).containsExactly(BROKEN);
        assertThat(LogFilter.of("", "").of(ALL)).isEqualTo(ALL);
        assertThat(LogFilter.of("<script>", "").of(ALL)).isEqualTo(ALL);
    }

    @Test
    void anApplicationLeavesOutTheOthers() {
        assertThat(LogFilter.of("", "web-site").of(ALL)).containsExactly(BROKEN, STARTED);
        assertThat(LogFilter.of("warn", "web-site").of(ALL)).containsExactly(BROKEN);
    }

    @Test
    void aFilterIsALinkThatKeepsTheOtherOne() {
        assertThat(LogPage.html(LogFilter.of("warn", "web-site"), ALL))
                .contains("<a href=\"/dev/log?level=error&amp;application=web-site\">Errors")
                .contains("<a href=\"/dev/log?level=warn&amp;application=api-web\">api-web")
                .contains(
                        "<a href=\"/dev/log?level=warn&amp;application=web-site\" aria-current=\"true\">web-site")
                .contains("<a href=\"/dev/log?application=web-site\">Every level");
    }

    @Test
    void whereNothingFitsItSaysSo() {
        assertThat(LogPage.html(LogFilter.of("", "nobody"), ALL)).contains("Nothing of the kind");
        assertThat(LogPage.section(List.of())).contains("Nothing of the kind", "Errors: 0");
    }

    @Test
    void whatWasLoggedIsText() {
        var line =
                new LogLine(
                        Instant.now(), Level.ERROR, "<i>", "<u>", "<script>", "at <init>(A.java)");

        assertThat(LogPage.html(LogFilter.of("", "<i>"), List.of(line)))
                .contains("&lt;i&gt;", "&lt;u&gt;", "&lt;script&gt;", "at &lt;init&gt;(A.java)")
                .doesNotContain("<i>", "<u>", "<script>", "<init>");
    }

    @Test
    void theNewestFiveHundredAreRememberedAndNoneIsEndless() {
        IntStream.rangeClosed(1, LogMemory.SIZE + 1)
                .forEach(i -> LogMemory.add(line(Level.INFO, "ring", "line " + i)));
        LogMemory.add(line(Level.INFO, "ring", "x".repeat(1_000_000)));

        assertThat(LogMemory.newest()).hasSize(LogMemory.SIZE);
        assertThat(LogMemory.newest().getFirst().message()).hasSizeLessThan(5_000);
        assertThat(LogMemory.newest().get(1).message()).isEqualTo("line " + (LogMemory.SIZE + 1));
    }

    @Test
    void aLineBelongsToTheApplicationWhoseClassesTheThreadUses() throws Exception {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        var logger = LoggerFactory.getLogger("a.logger");
        try (var view = new URLClassLoader("a-view", new URL[0], before);
                var ofTheServer = new URLClassLoader(new URL[0], view)) {
            install();
            logger.warn("outside");
            thread.setContextClassLoader(ofTheServer);
            logger.error("inside", new IllegalStateException("why"));
        } finally {
            thread.setContextClassLoader(before);
        }

        assertThat(LogMemory.newest().get(1)).returns("otherwise", LogLine::application);
        assertThat(LogMemory.newest().getFirst())
                .returns("a-view", LogLine::application)
                .returns("a.logger", LogLine::logger)
                .extracting(LogLine::trace)
                .asString()
                .startsWith("java.lang.IllegalStateException: why");
    }

    @Test
    void theApplicationWithTheStartPageShowsIt() {
        LogMemory.add(line(Level.ERROR, "shown", "it broke"));
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(LogPageAutoConfiguration.class))
                .withPropertyValues("parasol.dev.start-page=true")
                .run(context -> {
                    var routes = context.getBean(RouterFunction.class);
                    var mvc = MockMvcTester.create(MockMvcBuilders.routerFunctions(routes).build());

                    assertThat(mvc.get().uri("/dev/log?level=error&application=shown"))
                            .bodyText()
                            .contains("it broke");
                });
    }

    private static void install() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var logger = context.getLogger("a.logger");
        var appender = new LogAppender("otherwise");
        appender.setContext(context);
        appender.start();
        logger.setAdditive(false);
        logger.addAppender(appender);
    }

    private static LogLine line(Level level, String application, String message) {
        return new LogLine(Instant.EPOCH, level, application, "a.logger", message, "");
    }
}
