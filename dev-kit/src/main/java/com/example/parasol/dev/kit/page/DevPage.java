package com.example.parasol.dev.kit.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** A template whose {@code {names}} are replaced, with no engine behind it. */
public final class DevPage {

    public static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

    /** What all pages say of themselves, at {@code {head}}. */
    private static final String HEAD = read("page/head.html").strip();

    /**
     * @param template the name of a resource
     * @param values by name, as HTML
     */
    public static String fill(String template, Map<String, String> values) {
        return NAME.matcher(read(template))
                .replaceAll(name ->
                        Matcher.quoteReplacement(
                                name.group(1).equals("head")
                                        ? HEAD
                                        : values.getOrDefault(name.group(1), name.group())));
    }

    public static ServerResponse answer(String html) {
        return ServerResponse.ok().contentType(HTML).body(html);
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(name, DevPage.class.getClassLoader())
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DevPage() {}
}
