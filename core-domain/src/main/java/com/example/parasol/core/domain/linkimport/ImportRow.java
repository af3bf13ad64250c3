package com.example.parasol.core.domain.linkimport;

import com.example.parasol.core.domain.link.NewLink;
import java.util.Arrays;
import java.util.List;

/**
 * A row of the file as it came.
 *
 * @param line where it begins
 * @param cells empty ones may be left out at the end
 */
record ImportRow(int line, List<String> cells) {

    static final String SLUG = "slug";
    static final String TARGET = "target";
    static final String TAGS = "tags";

    private static final String BETWEEN_TAGS = "[;,]";

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    int length() {
        return cells.stream().mapToInt(String::length).sum();
    }

    /** On which line the next row begins. */
    int nextLine() {
        var breaks = cells.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
        return line + 1 + (int) breaks;
    }

    /** Whether each cell has its column. */
    boolean fits(List<String> columns) {
        return cells.stream().skip(columns.size()).allMatch(String::isBlank);
    }

    /** The link that it asks for, by the columns of the file's header. */
    NewLink link(List<String> columns) {
        var slug = cell(columns, SLUG);
        var tags =
                Arrays.stream(cell(columns, TAGS).split(BETWEEN_TAGS))
                        .filter(tag -> !tag.isBlank())
                        .toList();
        return new NewLink(cell(columns, TARGET), slug.isEmpty() ? null : slug, tags);
    }

    private String cell(List<String> columns, String column) {
        var place = columns.indexOf(column);
        return place >= 0 && place < cells.size() ? cells.get(place).strip() : "";
    }
}
