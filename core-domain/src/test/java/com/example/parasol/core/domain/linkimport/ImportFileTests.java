package com.example.parasol.core.domain.linkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.link.NewLink;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportFileTests {

    private static final NewLink LINK = new NewLink("https://a.example", "one", List.of("x", "y"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slug,target,tags\none,https://a.example,x;y",
                "slug,target,tags\none,https://a.example,\"x,y\"\n",
                "tags,target,slug\r\nx;y,https://a.example,one\r\n",
                "\ufeffslug,target,tags\none,https://a.example,x;y\n",
                "\ufeff\"slug\",\"target\",\"tags\"\n\"one\",\"https://a.example\",\"x;y\"\n",
                " Slug , TARGET , Tags \n one , https://a.example , x;y \n",
                "slug,target,tags\n\n  \none,https://a.example,x;y\n,,\n\n",
                "slug,target,tags\none,https://a.example,x;y,,\n"
            })
    void aRowAsksForALink(String csv) throws IOException {
        var file = file(csv);
        var rows = all(file);

        assertThat(rows).hasSize(1).allMatch(row -> row.fits(file.columns()));
        assertThat(rows.getFirst().link(file.columns()))
                .returns(LINK.target(), NewLink::target)
                .returns(LINK.slug(), NewLink::slug);
        assertThat(rows.getFirst().link(file.columns()).tags())
                .extracting(String::strip)
                .isEqualTo(LINK.tags());
        assertThat(file.rows()).isOne();
    }

    @Test
    void onlyTheTargetIsNeeded() throws IOException {
        var file = file("target\nhttps://a.example\n");

        assertThat(all(file).getFirst().link(file.columns()))
                .isEqualTo(new NewLink("https://a.example", null, List.of()));
    }

    @Test
    void cellsThatAreLeftOutAreEmpty() throws IOException {
        var file = file("target,slug,tags\nhttps://a.example\n");

        assertThat(all(file).getFirst().link(file.columns()))
                .isEqualTo(new NewLink("https://a.example", null, List.of()));
    }

    @Test
    void aRowKnowsOnWhichLineItBegins() throws IOException {
        assertThat(all(file("target\na\n\n\"b\nb\"\nc\n")))
                .extracting(ImportRow::line)
                .containsExactly(2, 4, 6);
    }

    @Test
    void aCellTooManyDoesNotFit() throws IOException {
        var file = file("target,slug\nhttps://a.example?a=1,2,one\n");

        assertThat(all(file)).noneMatch(row -> row.fits(file.columns()));
    }

    @Test
    void aLargeFileComesInPortions() throws IOException {
        var file = file("target\n" + "https://a.example\n".repeat(1_001));

        assertThat(file.next()).hasSize(500);
        assertThat(file.next()).hasSize(500);
        assertThat(file.next()).hasSize(1);
        assertThat(file.next()).isEmpty();
        assertThat(file.rows()).isEqualTo(1_001);
    }

    @Test
    void longRowsComeInSmallerPortions() throws IOException {
        var file = file("target\n" + ("x".repeat(16_000) + "\n").repeat(40));

        assertThat(file.next()).hasSize(17);
    }

    @Test
    void tenThousandRowsAreTakenAndNoMore() throws IOException {
        var row = "https://a.example\n";

        assertThat(all(file("target\n" + row.repeat(10_000)))).hasSize(10_000);
        assertRefused("target\n" + row.repeat(10_001), "rows", "length");
        assertRefused("target\n" + row + "\n".repeat(100_001), "rows", "length");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    ''                                     | target    | required
                    \\n                                    | target    | required
                    https://a.example\\nhttps://b.example  | target    | required
                    slug,tags\\none,x                      | target    | required
                    slug;target;tags\\none;two;x           | target    | required
                    target,owner\\na,b                     | columns/2 | unknown
                    target,\\na,b                          | columns/2 | unknown
                    target,slug,Target\\na,b,c             | target    | doubled
                    target\\n"a"b                          | lines/2   | csv
                    target\\na\\n\\n"b\\nb\\nc             | lines/4   | csv
                    target\\na\\n"b" "c"                   | lines/3   | csv
                    target\\na\\nb\\0c                     | lines/3   | csv
                    "target\\na                            | target    | required
                    """)
    void whatIsNoSuchFileIsRefused(String csv, String field, String code) {
        assertRefused(csv.replace("\\n", "\n").replace("\\0", "\0"), field, code);
    }

    @Test
    void rowsWithoutEndAreRefused() {
        assertRefused("target\n" + "x".repeat(16_385), "lines/2", "csv");
        assertRefused("target\n\"" + "x\n".repeat(1_000_000), "lines/2", "csv");
        assertRefused("target\na\n" + ",".repeat(100), "lines/3", "csv");
        assertRefused("x".repeat(100_000), "lines/1", "csv");
    }

    @Test
    void anotherEncodingIsRefused() {
        assertRefused("target\n\u00e4".getBytes(StandardCharsets.ISO_8859_1), "file", "encoding");
        assertRefused("target\na".getBytes(StandardCharsets.UTF_16), "file", "encoding");
    }

    @Test
    void whatBreaksTheStreamComesOutAsItWas() {
        var broken = new IllegalStateException("too large");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> all(new ImportFile(failing(broken))))
                .isSameAs(broken);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> all(new ImportFile(failing(new IOException("gone")))))
                .withMessage("gone");
    }

    private static InputStream failing(Exception failure) {
        return new InputStream() {
            private boolean begun;

            @Override
            public int read() throws IOException {
                throw new AssertionError("reads in portions");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (begun && failure instanceof IOException gone) {
                    throw gone;
                }
                if (begun && failure instanceof RuntimeException refused) {
                    throw refused;
                }
                begun = true;
                var row = "target\n".getBytes(StandardCharsets.UTF_8);
                System.arraycopy(row, 0, into, offset, row.length);
                return row.length;
            }
        };
    }

    private static void assertRefused(String csv, String field, String code) {
        assertRefused(csv.getBytes(StandardCharsets.UTF_8), field, code);
    }

    private static void assertRefused(byte[] csv, String field, String code) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> all(new ImportFile(new ByteArrayInputStream(csv))))
                .satisfies(refusal ->
                        assertThat(refusal.violations().getFirst())
                                .returns(field, Violation::field)
                                .returns(code, Violation::code));
    }

    private static ImportFile file(String csv) throws IOException {
        return new ImportFile(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<ImportRow> all(ImportFile file) throws IOException {
        var all = new ArrayList<ImportRow>();
        for (var rows = file.next(); !rows.isEmpty(); rows = file.next()) {
            all.addAll(rows);
        }
        return all;
    }
}
