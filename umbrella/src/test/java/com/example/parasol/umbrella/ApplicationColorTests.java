package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ansi.AnsiOutput;
import org.springframework.boot.ansi.AnsiOutput.Enabled;
import org.springframework.core.io.ClassPathResource;

/** By the pattern that the umbrella's log really has. */
class ApplicationColorTests {

    private static final Pattern COLORED = Pattern.compile("\u001b\\[(\\d+)m([a-z-]+) *\u001b");

    private final Enabled before = AnsiOutput.getEnabled();
    private final PatternLayout layout = new PatternLayout();

    @BeforeEach
    void layOut() {
        var context = new LoggerContext();
        layout.setContext(context);
        layout.getInstanceConverterMap().put("application", ViewName::new);
        layout.getInstanceConverterMap().put("colored", ApplicationColor::new);
        layout.setPattern("%colored(%-9application) %m");
        layout.start();
    }

    @AfterEach
    void asBefore() {
        AnsiOutput.setEnabled(before);
    }

    @Test
    void thisIsHowTheUmbrellaLogs() throws IOException {
        assertThat(
                        new ClassPathResource("umbrella-logback.xml")
                                .getContentAsString(StandardCharsets.UTF_8))
                .contains("%colored(%-9application)", ApplicationColor.class.getName());
    }

    @Test
    void eachApplicationKeepsAColourOfItsOwn() {
        AnsiOutput.setEnabled(Enabled.ALWAYS);
        var colours = new HashSet<String>();

        for (var name : Applications.NAMES) {
            var colour = colourOf(name);
            assertThat(colour).isEqualTo(colourOf(name)).isNotIn("31", "32", "33");
            colours.add(colour);
        }
        assertThat(colours).hasSameSizeAs(Set.copyOf(Applications.NAMES));
    }

    @Test
    void withoutColoursThereIsTheNameAlone() {
        AnsiOutput.setEnabled(Enabled.NEVER);

        assertThat(line("web-site")).isEqualTo("web-site  said");
    }

    private String colourOf(String application) {
        var found = COLORED.matcher(line(application));
        assertThat(found.find()).isTrue();
        assertThat(found.group(2)).isEqualTo(application);
        return found.group(1);
    }

    private String line(String application) {
        var thread = Thread.currentThread();
        var shared = thread.getContextClassLoader();
        try (var view = View.of(application, shared)) {
            thread.setContextClassLoader(view);
            var event = new LoggingEvent();
            event.setLevel(Level.INFO);
            event.setMessage("said");
            return layout.doLayout(event);
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            thread.setContextClassLoader(shared);
        }
    }
}
