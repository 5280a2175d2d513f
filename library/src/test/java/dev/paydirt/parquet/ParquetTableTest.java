package dev.paydirt.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.paydirt.parquet.Column.Kind;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {
    private static final Cell NOTHING = new Cell.Nothing();
    private static final Instant NIGHT = Instant.parse("2025-11-24T02:00:00.25Z");
    private static final LocalDate BEFORE_1970 = LocalDate.of(1969, 7, 20);

    private static final List<Column> OF_EVERY_KIND = List.of(
            new Column("words", Kind.TEXT),
            new Column("lists", Kind.TEXTS),
            new Column("count", Kind.WHOLE),
            new Column("amount", Kind.AMOUNT),
            new Column("is", Kind.TRUTH),
            new Column("day", Kind.DAY),
            new Column("moment", Kind.MOMENT));

    private static final List<Cell> FULL = List.of(
            new Cell.Text("naïve 東京 \uD83D\uDE00"),
            new Cell.Texts(List.of("java", "", "c++")),
            new Cell.Whole(Long.MIN_VALUE),
            new Cell.Amount(-0.1),
            new Cell.Truth(true),
            new Cell.Day(BEFORE_1970),
            new Cell.Moment(NIGHT));

    private static final List<Cell> EMPTY = List.of(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);

    @TempDir
    Path folder;

    @Test
    void everyKindHasItsTypeAndItsValuesReadBack() throws IOException, SQLException {
        Path file = written(OF_EVERY_KIND, List.of(FULL, EMPTY, FULL));

        try (var duck = new Duck()) {
            assertThat(duck.rows(file, "select column_name, column_type from (describe it)"))
                    .containsExactly(
                            "words|VARCHAR",
                            "lists|VARCHAR[]",
                            "count|BIGINT",
                            "amount|DOUBLE",
                            "is|BOOLEAN",
                            "day|DATE",
                            "moment|TIMESTAMP WITH TIME ZONE");
            assertThat(duck.rows(file, "select words, lists, count, amount, \"is\", day, moment::varchar from it"))
                    .containsExactly(
                            "naïve 東京 \uD83D\uDE00|[java, '', c++]|-9223372036854775808|-0.1|true|1969-07-20|"
                                    + "2025-11-24 02:00:00.25+00",
                            "null|null|null|null|null|null|null",
                            "naïve 東京 \uD83D\uDE00|[java, '', c++]|-9223372036854775808|-0.1|true|1969-07-20|"
                                    + "2025-11-24 02:00:00.25+00");
        }
    }

    @Test
    void anotherReaderReadsTheSame() throws IOException {
        Path file = written(OF_EVERY_KIND, List.of(EMPTY, FULL));

        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file));
                RowReader rows = reader.rowReader()) {
            rows.next();
            assertThat(rows.isNull("words")).isTrue();
            assertThat(rows.isNull("lists")).isTrue();
            rows.next();
            assertThat(rows.getString("words")).isEqualTo("naïve 東京 \uD83D\uDE00");
            assertThat(rows.getList("lists").strings()).containsExactly("java", "", "c++");
            assertThat(rows.getLong("count")).isEqualTo(Long.MIN_VALUE);
            assertThat(rows.getDouble("amount")).isEqualTo(-0.1);
            assertThat(rows.getBoolean("is")).isTrue();
            assertThat(rows.getDate("day")).isEqualTo(BEFORE_1970);
            assertThat(rows.getTimestamp("moment")).isEqualTo(NIGHT);
            assertThat(rows.hasNext()).isFalse();
        }
    }

    @Test
    void anEmptyListIsNoNull() throws IOException, SQLException {
        Path file = written(
                List.of(new Column("lists", Kind.TEXTS)),
                List.of(
                        List.of(new Cell.Texts(List.of())),
                        List.of(NOTHING),
                        List.of(new Cell.Texts(List.of("a"))),
                        List.of(new Cell.Texts(List.of()))));

        try (var duck = new Duck()) {
            assertThat(duck.rows(file, "select lists from it")).containsExactly("[]", "null", "[a]", "[]");
        }
    }

    @Test
    void aTableWithoutRowsHasItsColumns() throws IOException, SQLException {
        Path file = written(OF_EVERY_KIND, List.of());

        try (var duck = new Duck()) {
            assertThat(duck.rows(file, "select count(*) from it")).containsExactly("0");
            assertThat(duck.rows(file, "select count(*) from (describe it)")).containsExactly("7");
        }
    }

    @Test
    void manyRowsComeBackInTheirOrderWhereverPagesAndGroupsEnd() throws IOException, SQLException {
        int rows = 250_007;
        Path file = folder.resolve("many.parquet");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var table = new ParquetTable(
                    out,
                    List.of(
                            new Column("n", Kind.WHOLE),
                            new Column("even", Kind.TRUTH),
                            new Column("words", Kind.TEXTS),
                            new Column("long", Kind.TEXT)),
                    "test");
            for (int n = 0; n < rows; n++) {
                table.add(List.of(
                        new Cell.Whole(n),
                        n % 3 == 0 ? NOTHING : new Cell.Truth(n % 2 == 0),
                        new Cell.Texts(List.of("a", "b" + n, "c").subList(0, n % 4)),
                        new Cell.Text("some words that fill a page " + n)));
            }
            table.finish();
        }

        try (var duck = new Duck()) {
            assertThat(duck.rows(file, """
                    select count(*), min(n), max(n), count("even"), sum(len(words)) from it
                    where long = 'some words that fill a page ' || n and coalesce("even", n % 2 = 0) = (n % 2 = 0)
                    and (n % 4 < 2 or words[2] = 'b' || n) and len(words) = n % 4""")).containsExactly("250007|0|250006|166671|375009");
            assertThat(duck.rows(
                            file,
                            "select bool_and(n = row) from (select n, file_row_number as row from " + "read_parquet('"
                                    + file + "', file_row_number = true))"))
                    .containsExactly("true");
            assertThat(duck.rows(
                            file,
                            "select count(distinct row_group_id), any_value(compression) from " + "parquet_metadata('"
                                    + file + "')"))
                    .containsExactly("3|ZSTD");
        }
    }

    @Test
    void theSameRowsAreTheSameBytes() throws IOException {
        assertThat(written(OF_EVERY_KIND, List.of(FULL, EMPTY)))
                .hasSameBinaryContentAs(written(OF_EVERY_KIND, List.of(FULL, EMPTY)));
    }

    @Test
    void aCellOfAnotherKindThanItsColumnIsRefused() throws IOException {
        var table = new ParquetTable(new ByteArrayOutputStream(), List.of(new Column("n", Kind.WHOLE)), "test");

        assertThatThrownBy(() -> table.add(List.of(new Cell.Text("five"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("five");
        assertThatThrownBy(() -> table.add(List.of())).hasMessage("0 cells for 1 columns");
    }

    private Path written(List<Column> columns, List<List<Cell>> rows) throws IOException {
        Path file = Files.createTempFile(folder, "table", ".parquet");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var table = new ParquetTable(out, columns, "test");
            for (List<Cell> row : rows) {
                table.add(row);
            }
            table.finish();
        }
        return file;
    }
}
