package com.example.parasol.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts: none is missing, and none is left over from what is gone. */
class MessageTests {

    private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([a-z][\\w.-]*)");
    private static final Pattern IN_CLASSES = Pattern.compile("\\b[a-z]+(\\.[a-z]+)+");

    @Test
    void everyTextThatATemplateNamesIsThere() throws IOException {
        var known = keys("messages.properties");
        known.addAll(keys("theme-messages.properties"));

        assertThat(known).containsAll(named(IN_TEMPLATES, "classpath:templates/**/*.html"));
    }

    @Test
    void everyTextIsNamedSomewhere() throws IOException {
        var named = named(IN_TEMPLATES, "classpath:templates/**/*.html");
        named.addAll(named(IN_CLASSES, "classpath*:com/example/parasol/admin/web/**/*.class"));

        assertThat(keys("messages.properties"))
                .filteredOn(key -> !key.startsWith("organization.role."))
                .allMatch(named::contains);
    }

    private static Set<String> keys(String file) throws IOException {
        var properties = new Properties();
        try (var stream = new ClassPathResource(file).getInputStream()) {
            properties.load(stream);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Set<String> named(Pattern pattern, String files) throws IOException {
        var names = new TreeSet<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources(files)) {
            pattern.matcher(file.getContentAsString(StandardCharsets.ISO_8859_1))
                    .results()
                    .forEach(match -> names.add(match.group().replace("#{", "")));
        }
        return names;
    }
}
