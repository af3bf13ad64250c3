package com.example.parasol.core.domain.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Reads {@code mail/<language>/<template>.txt}; English stands in for any other language. */
@Component
class MailTemplates {

    private final ResourceLoader resources;
    private final String layout;

    MailTemplates(ResourceLoader resources) {
        this.resources = resources;
        this.layout = read("mail/layout.html");
    }

    MailTemplate get(String name, Locale locale) {
        var language = exists(name, locale) ? locale.getLanguage() : Locale.ENGLISH.getLanguage();
        if (!exists(name, Locale.of(language))) {
            throw new IllegalArgumentException("There is no mail " + name);
        }
        return MailTemplate.parse(read(path(name, language)), language, layout);
    }

    private boolean exists(String name, Locale locale) {
        return resources.getResource("classpath:" + path(name, locale.getLanguage())).exists();
    }

    private static String path(String name, String language) {
        return "mail/%s/%s.txt".formatted(language, name);
    }

    private String read(String path) {
        try {
            return resources
                    .getResource("classpath:" + path)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
