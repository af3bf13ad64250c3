package com.example.parasol.gateway.error;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The page for people. It brings its own look, since the site's may be what is missing. */
@Component
class ErrorPage {

    private final String template;
    private final String policy;

    ErrorPage(@Value("classpath:error/page.html") Resource page)
            throws IOException, NoSuchAlgorithmException {
        this.template = page.getContentAsString(UTF_8);
        this.policy =
                "default-src 'none'; style-src 'sha256-%s'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                        .formatted(hash(between(template, "<style>", "</style>")));
    }

    byte[] render(Refusal refusal, String requestId) {
        return template.replace("{{status}}", String.valueOf(refusal.status()))
                .replace("{{whose}}", refusal.isOurs() ? "ours" : "yours")
                .replace("{{title}}", HtmlUtils.htmlEscape(refusal.title()))
                .replace("{{detail}}", HtmlUtils.htmlEscape(refusal.detail()))
                .replace("{{requestId}}", HtmlUtils.htmlEscape(requestId))
                .getBytes(UTF_8);
    }

    /** Allows the page's one style, and nothing else. */
    String policy() {
        return policy;
    }

    private static String between(String text, String start, String end) {
        return text.substring(text.indexOf(start) + start.length(), text.indexOf(end));
    }

    private static String hash(String style) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }
}
