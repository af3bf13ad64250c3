package com.example.parasol.api.service.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Links as CSV (RFC 4180), written while they come. */
class LinkCsv {
    /** With these a spreadsheet begins a formula (OWASP, CSV Injection). */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n]", Pattern.DOTALL);

    private static final Pattern SPECIAL = Pattern.compile("[\",\\r\\n]");

    private static final String HEADER =
            line(
                    Stream.of(
                            "id",
                            "slug",
                            "shortUrl",
                            "target",
                            "state",
                            "tags",
                            "clicks",
                            "createdAt",
                            "updatedAt"));

    private final Supplier<Writer> target;
    private @Nullable Writer opened;

    /**
     * @param target asked for when the first line is there, so that what fails before can be told
     */
    LinkCsv(Supplier<Writer> target) {
        this.target = target;
    }

    void write(LinkResource link) {
        var cells =
                Stream.of(
                        link.id(),
                        link.slug(),
                        link.shortUrl(),
                        link.target(),
                        link.state(),
                        String.join(",", link.tags()),
                        link.clicks(),
                        link.createdAt(),
                        link.updatedAt());
        append(line(cells.map(Object::toString)));
    }

    /** Without any links, the names of the columns stand alone. */
    void end() {
        append("");
    }

    private void append(String text) {
        try {
            if (opened == null) {
                opened = target.get();
                opened.write(HEADER);
            }
            opened.write(text);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String line(Stream<String> cells) {
        return cells.map(LinkCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        var inert = FORMULA.matcher(value).find() ? "'" + value : value;
        return SPECIAL.matcher(inert).find() ? '"' + inert.replace("\"", "\"\"") + '"' : inert;
    }
}
