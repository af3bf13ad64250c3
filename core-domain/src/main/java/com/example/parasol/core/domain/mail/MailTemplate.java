package com.example.parasol.core.domain.mail;

import com.example.parasol.core.domain.refusal.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One source for the text and the HTML of a mail, so that they cannot say different things: its
 * first paragraph is the subject, and one of the form {@code [label] {link}} is a button.
 *
 * @param layout the HTML around it, with {@code {language}}, {@code {subject}} and {@code {body}}
 */
record MailTemplate(String subject, List<String> paragraphs, String language, String layout) {

    record Written(String subject, String text, String html) {}

    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");
    private static final Pattern BUTTON = Pattern.compile("\\[(.+)] (\\{[a-z-]+})");
    private static final int LONGEST_SUBJECT = 200;

    static MailTemplate parse(String source, String language, String layout) {
        var paragraphs =
                Stream.of(source.strip().split("\\R\\s*\\R"))
                        .map(paragraph -> paragraph.replaceAll("\\R", " "))
                        .toList();
        return new MailTemplate(
                paragraphs.getFirst(), paragraphs.subList(1, paragraphs.size()), language, layout);
    }

    Written write(Map<String, String> values) {
        // what a stranger chose must not begin another header
        var line = PlainText.clean(fill(subject, values, text -> text), LONGEST_SUBJECT);
        return new Written(line, text(values), html(line, values));
    }

    private String text(Map<String, String> values) {
        return paragraphs.stream()
                .map(paragraph -> BUTTON.matcher(paragraph).replaceFirst("$1:\n$2"))
                .map(paragraph -> fill(paragraph, values, text -> text))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String html(String line, Map<String, String> values) {
        var body =
                paragraphs.stream()
                        .map(paragraph -> fill(markUp(paragraph), values, MailTemplate::escape))
                        .collect(Collectors.joining("\n"));
        return fill(
                layout,
                Map.of("language", language, "subject", escape(line), "body", body),
                html -> html);
    }

    private static String markUp(String paragraph) {
        var button = BUTTON.matcher(paragraph);
        return button.matches()
                ? "<p><a class=\"button\" href=\"%s\">%s</a></p>"
                        .formatted(button.group(2), escape(button.group(1)))
                : "<p>" + escape(paragraph) + "</p>";
    }

    private static String fill(
            String text, Map<String, String> values, UnaryOperator<String> form) {
        return NAME.matcher(text)
                .replaceAll(name -> {
                    var value = values.get(name.group(1));
                    if (value == null) {
                        throw new IllegalArgumentException("The mail lacks " + name.group());
                    }
                    return Matcher.quoteReplacement(form.apply(value));
                });
    }

    private static String escape(String text) {
        return Arrays.stream(text.split(""))
                .map(character ->
                        switch (character) {
                            case "&" -> "&amp;";
                            case "<" -> "&lt;";
                            case ">" -> "&gt;";
                            case "\"" -> "&quot;";
                            case "'" -> "&#39;";
                            default -> character;
                        })
                .collect(Collectors.joining());
    }
}
