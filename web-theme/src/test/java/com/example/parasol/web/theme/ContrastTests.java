package com.example.parasol.web.theme;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** Text stands out from its ground by 4.5 to 1, controls by 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). */
class ContrastTests {

    private static final Pattern PAIR =
            Pattern.compile("--([\\w-]+): light-dark\\(#(\\w{6}), #(\\w{6})\\)");

    private final Map<String, int[]> colours = new HashMap<>();

    ContrastTests() throws IOException {
        var css = new ClassPathResource("static/theme/theme.css");
        PAIR.matcher(css.getContentAsString(StandardCharsets.UTF_8))
                .results()
                .forEach(pair ->
                        colours.put(
                                pair.group(1),
                                new int[] {
                                    Integer.parseInt(pair.group(2), 16),
                                    Integer.parseInt(pair.group(3), 16)
                                }));
    }

    @ParameterizedTest
    @CsvSource({
        "text, surface raised sunken good-soft warn-soft bad-soft accent-soft",
        "muted, surface raised sunken",
        "accent, surface raised sunken",
        "accent-strong, surface raised accent-soft",
        "accent-text, accent accent-strong",
        "good, raised good-soft",
        "warn, raised warn-soft",
        "bad, raised surface bad-soft"
    })
    void wordsCanBeRead(String text, String grounds) {
        for (var ground : grounds.split(" ")) {
            assertThat(lowestRatio(text, ground))
                    .as(text + " on " + ground)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @CsvSource({"line-strong, surface raised bad-soft", "focus, surface raised sunken"})
    void controlsCanBeSeen(String line, String grounds) {
        for (var ground : grounds.split(" ")) {
            assertThat(lowestRatio(line, ground))
                    .as(line + " on " + ground)
                    .isGreaterThanOrEqualTo(3.0);
        }
    }

    private double lowestRatio(String colour, String ground) {
        return Math.min(ratio(colour, ground, 0), ratio(colour, ground, 1));
    }

    private double ratio(String colour, String ground, int scheme) {
        var one = luminance(rgb(colour, scheme));
        var other = luminance(rgb(ground, scheme));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private int rgb(String colour, int scheme) {
        return requireNonNull(colours.get(colour), colour)[scheme];
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16)
                + 0.7152 * linear(rgb >> 8 & 0xff)
                + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        var part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
