package com.example.parasol.core.domain.linkimport;

import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.PlainText;
import com.example.parasol.core.domain.refusal.Violation;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A CSV file (RFC 4180), read as it arrives and never held as a whole. */
final class ImportFile {

    static final int MAX_ROWS = 10_000;

    // spreadsheets write empty rows below the others, but not for ever
    private static final int MAX_EMPTY_ROWS = 10 * MAX_ROWS;

    // more than the longest row that could be right, and not much
    private static final int MAX_ROW_LENGTH = 16_384;
    private static final int MAX_COLUMNS = 64;
    private static final int MAX_NAME = 40;
    private static final int CHUNK_ROWS = 500;
    private static final int CHUNK_LENGTH = 256 * 1024;
    private static final List<String> KNOWN =
            List.of(ImportRow.SLUG, ImportRow.TARGET, ImportRow.TAGS);

    private final ImportText text;
    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private int line = 1;
    private int nextLine = 1;
    private int rows;
    private int emptyRows;

    /**
     * Reads the header.
     *
     * @throws Invalid when it names no target, or something unknown, or one twice
     */
    ImportFile(InputStream csv) throws IOException {
        text = decode(csv);
        records =
                CsvReader.builder()
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .trimWhitespacesAroundQuotes(true)
                        .maxBufferSize(4 * MAX_ROW_LENGTH)
                        .build(
                                CsvRecordHandler.builder()
                                        .maxFields(MAX_COLUMNS)
                                        .maxFieldSize(MAX_ROW_LENGTH)
                                        .maxRecordSize(MAX_ROW_LENGTH)
                                        .build(),
                                text)
                        .iterator();
        var header = read();
        columns =
                header == null
                        ? List.of()
                        : header.cells().stream()
                                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                                .toList();
        Invalid.throwIfAny(checkHeader(columns));
    }

    private static ImportText decode(InputStream csv) throws IOException {
        try {
            return new ImportText(csv);
        } catch (CharacterCodingException e) {
            throw wrongEncoding();
        }
    }

    List<String> columns() {
        return columns;
    }

    /** How many rows were read so far. */
    int rows() {
        return rows;
    }

    /**
     * The next rows, some hundred; none at the end of the file.
     *
     * @throws Invalid when they cannot be read, or are too many
     */
    List<ImportRow> next() throws IOException {
        var chunk = new ArrayList<ImportRow>();
        var length = 0;
        while (chunk.size() < CHUNK_ROWS && length < CHUNK_LENGTH) {
            var row = read();
            if (row == null) {
                break;
            }
            if (row.isBlank()) {
                emptyRows++;
            } else {
                rows++;
                chunk.add(row);
                length += row.length();
            }
            if (rows > MAX_ROWS || emptyRows > MAX_EMPTY_ROWS) {
                throw refusal(
                        "rows", "length", "Send at most %,d rows at once".formatted(MAX_ROWS));
            }
        }
        return chunk;
    }

    private @Nullable ImportRow read() throws IOException {
        try {
            if (!records.hasNext()) {
                if (text.hasOpenQuote()) {
                    throw unreadable(line);
                }
                return null;
            }
            var row = row(records.next());
            nextLine = row.nextLine();
            line = row.line();
            return row;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw wrongEncoding();
            }
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof RuntimeException foreign
                    && !(foreign instanceof CsvParseException)) {
                throw foreign;
            }
            throw unreadable(nextLine);
        }
    }

    private static ImportRow row(CsvRecord csv) {
        var row = new ImportRow((int) csv.getStartingLineNumber(), csv.getFields());
        if (row.cells().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            throw unreadable(row.line());
        }
        return row;
    }

    private static Invalid wrongEncoding() {
        return refusal("file", "encoding", "Save the file as CSV in UTF-8");
    }

    private static Invalid unreadable(int line) {
        return refusal(
                "lines/" + line,
                "csv",
                """
                Line %d cannot be read: close its quotes, double those that belong to a text,\
                 and write at most %,d characters in a row\
                """
                        .formatted(line, MAX_ROW_LENGTH));
    }

    private static List<Violation> checkHeader(List<String> columns) {
        var violations = new ArrayList<Violation>();
        if (!columns.contains(ImportRow.TARGET)) {
            violations.add(
                    new Violation(
                            ImportRow.TARGET,
                            "required",
                            "Name the columns in the first line: target, and slug and tags if you like"));
        }
        for (var place = 0; place < columns.size(); place++) {
            var column = columns.get(place);
            if (!KNOWN.contains(column)) {
                violations.add(
                        new Violation(
                                "columns/" + (place + 1),
                                "unknown",
                                "There is no column %s: name them slug, target, tags, with commas between"
                                        .formatted(PlainText.clean(column, MAX_NAME))));
            } else if (columns.indexOf(column) < place) {
                violations.add(new Violation(column, "doubled", "Have one column of this name"));
            }
        }
        return violations;
    }

    private static Invalid refusal(String field, String code, String detail) {
        return new Invalid(new Violation(field, code, detail));
    }
}
