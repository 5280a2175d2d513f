package dev.paydirt.consolidate;

import static dev.paydirt.consolidate.Trial.posting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.consolidate.Export.Format;
import dev.paydirt.parquet.Duck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypedTableTest {
    @TempDir
    Path folder;

    @Test
    void hasTheColumnsOfTheTableForSpreadsheets() throws IOException, SQLException {
        assertThat(rows("select column_name from (describe it)", posting("1")))
                .containsExactlyElementsOf(Export.COLUMNS);
    }

    @Test
    void whatIsNoTextHasItsOwnType() throws IOException, SQLException {
        assertThat(rows(
                        "select column_name, column_type from (describe it) where column_type <> 'VARCHAR'",
                        posting("1")))
                .containsExactlyInAnyOrder(
                        "collected_at|TIMESTAMP WITH TIME ZONE",
                        "posted_date|DATE",
                        "applicant_count|BIGINT",
                        "skills|VARCHAR[]",
                        "salary_min|DOUBLE",
                        "salary_max|DOUBLE",
                        "salary_annual_min|DOUBLE",
                        "salary_annual_max|DOUBLE",
                        "remote|BOOLEAN",
                        "queries|VARCHAR[]");
    }

    @Test
    void valuesCanBeReckonedWith() throws IOException, SQLException {
        String line = posting(
                "1",
                "\"collected_at\":\"2025-11-24T03:00:00+01:00\"",
                "\"posted_date\":\"2025-11-20\"",
                "\"applicant_count\":12",
                "\"salary_min\":50000.50",
                "\"salary_max\":\"60000\"",
                "\"remote\":false",
                "\"skills\":[\"java\",\"c++\"]",
                "\"company\":\"=1+1\"");

        assertThat(rows("""
                select epoch(collected_at), posted_date + 1, applicant_count + 1, salary_max - salary_min, not remote,
                skills[2], company, city from it""", line)).containsExactly("1.7639496E9|2025-11-21|13|9999.5|true|c++|=1+1|null");
    }

    @Test
    void whatIsNotOfTheColumnsTypeIsNullAndCounted() throws IOException, SQLException {
        String line = posting(
                "1",
                "\"collected_at\":\"yesterday\"",
                "\"posted_date\":\"+12345-01-01\"",
                "\"applicant_count\":1.5",
                "\"salary_min\":1e999",
                "\"salary_max\":" + "9".repeat(1_000),
                "\"remote\":\"Hybrid\"",
                "\"company\":{\"name\":\"Acme\"}");
        Path output = folder.resolve("odd.parquet");

        DataCard card = new Export(Format.PARQUET, false, false, Export.COLUMNS).write(lines(line), output);

        try (var duck = new Duck()) {
            assertThat(
                            duck.rows(
                                    output,
                                    "select collected_at, posted_date, applicant_count, salary_min, salary_max, remote, company from it"))
                    .containsExactly("null|null|null|null|null|null|null");
        }
        assertThat(card.markdown("odd", List.of()))
                .contains("not of the column's type")
                .contains("| collected at | 1 |\n| company | 1 |")
                .contains("| salary max | 1 |\n| salary min | 1 |");
    }

    @Test
    void ofAllRunsItTellsWhenAPostingWasSeen() throws IOException, SQLException {
        String line = posting("1", "\"first_seen\":\"2025-11-20T02:00:00Z\"", "\"last_seen\":\"2025-11-24T02:00:00Z\"");
        Path output = folder.resolve("all.parquet");
        new Export(Format.PARQUET, false, false, Export.COLUMNS_OF_ALL_RUNS).write(lines(line), output);

        try (var duck = new Duck()) {
            assertThat(duck.rows(output, "select last_seen - first_seen from it"))
                    .containsExactly("4 days");
        }
    }

    @Test
    void isSplitIntoThreeTables() throws IOException, SQLException {
        new Export(Format.PARQUET, true, false, Export.COLUMNS)
                .write(lines(posting("1"), posting("2"), posting("3")), folder.resolve("jobs.parquet"));

        try (var duck = new Duck()) {
            assertThat(duck.rows(folder.resolve("jobs-*.parquet"), "select count(*) from it"))
                    .containsExactly("3");
            assertThat(duck.rows(folder.resolve("jobs-test.parquet"), "select count(*) from (describe it)"))
                    .containsExactly(String.valueOf(Export.COLUMNS.size()));
        }
    }

    private List<String> rows(String select, String... postings) throws IOException, SQLException {
        Path output = folder.resolve("data.parquet");
        new Export(Format.PARQUET, false, false, Export.COLUMNS).write(lines(postings), output);
        try (var duck = new Duck()) {
            return duck.rows(output, select);
        }
    }

    private static Export.Lines lines(String... lines) {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return () -> new ByteArrayInputStream(bytes);
    }
}
