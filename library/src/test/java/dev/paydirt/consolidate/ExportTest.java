package dev.paydirt.consolidate;

import static dev.paydirt.consolidate.Trial.posting;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.paydirt.consolidate.Export.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTest {
    @TempDir
    Path folder;

    @Test
    void aTableHasEveryFieldAndReadsBack() throws IOException {
        String odd = posting(
                "1", "\"company\":\"A \\\"B\\\", C\\nD\"", "\"skills\":[\"java\",\"c++\"]", "\"salary_min\":5.50");

        NamedCsvRecord row = table(odd).getFirst();

        assertThat(row.getHeader()).containsExactlyElementsOf(Export.COLUMNS);
        assertThat(row.getField("company")).isEqualTo("A \"B\", C\nD");
        assertThat(row.getField("skills")).isEqualTo("java; c++");
        assertThat(row.getField("salary_min")).isEqualTo("5.50");
        assertThat(row.getField("city")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"=1+1", "+1", "-1", "@SUM(A1)", "\\t=1"})
    void noCellStartsAFormula(String text) throws IOException {
        NamedCsvRecord row = table(posting("1", "\"company\":\"" + text + "\"", "\"salary_min\":-5"))
                .getFirst();

        assertThat(row.getField("company")).startsWith("'");
        assertThat(row.getField("salary_min")).isEqualTo("-5");
    }

    @Test
    void noJobIsInTwoPartsAndTheNewestAreInTheLast() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int id = 0; id < 200; id++) {
            lines.add(posting(
                    String.valueOf(id),
                    "\"posted_date\":\"2025-%02d-%02d\"".formatted(1 + id % 12, 1 + id % 28),
                    "\"group\":" + (id % 3 == 0 ? "\"job " + id % 30 + "\"" : "null")));
        }
        DataCard card =
                new Export(Format.JSONL, true, false, Export.COLUMNS).write(lines(lines), folder.resolve("data.jsonl"));

        Map<String, String> partOf = new HashMap<>();
        for (Part part : Part.values()) {
            for (String line : Files.readAllLines(folder.resolve("data-" + part.word() + ".jsonl"))) {
                String job = line.replaceAll(".*\"group\":\"([^\"]*)\".*", "$1");
                if (!job.equals(line)) {
                    assertThat(partOf.merge(job, part.word(), (known, now) -> known.equals(now) ? now : "both"))
                            .as(job)
                            .isNotEqualTo("both");
                }
            }
        }
        assertThat(card.byFile().keySet()).containsExactly("test", "train", "validation");
        assertThat(card.lines()).isEqualTo(200);
        assertThat(newest("train")).isLessThanOrEqualTo(newest("validation"));
        assertThat(newest("validation")).isLessThanOrEqualTo(newest("test"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to jane.doe@acme.example or call +1 (415) 555-0100. | Write to [e-mail] or call [phone].",
                "jobs [at] acme.example, 415-555-0100                      | [e-mail], [phone]",
                "Tel. 030 1234567 today                                    | Tel. [phone] today",
                "$120,000 - $150,000 from 2025-11-24, 401(k), 2080 hours   | $120,000 - $150,000 from 2025-11-24, 401(k), 2080 hours",
                "Salary 120000-150000 in team@scale                        | Salary 120000-150000 in team@scale",
            })
    void contactsAreMaskedAndAmountsAreNot(String text, String masked) {
        assertThat(Contacts.masked(text)).isEqualTo(masked);
    }

    @Test
    void maskingLeavesAddressesAndOtherBytesAlone() throws IOException {
        String line = posting("1", "\"company\":\"Acm\\u00e9\"", "\"description\":\"mail me@acme.example\"");
        Path output = folder.resolve("data.jsonl");

        new Export(Format.JSONL, false, true, Export.COLUMNS).write(lines(List.of(line)), output);

        assertThat(Files.readString(output)).isEqualTo(line.replace("me@acme.example", "[e-mail]") + "\n");
    }

    @Test
    void aCardCountsWhatThereIs() throws IOException {
        DataCard card = new Export(Format.CSV, false, false, Export.COLUMNS)
                .write(
                        lines(List.of(
                                posting("1", "\"salary_min\":5,\"salary_currency\":\"USD\""),
                                posting("2", "\"posted_date\":\"2025-11-24\""))),
                        folder.resolve("data.csv"));

        assertThat(card.markdown("jobs | <b>", List.of("more")))
                .contains("2 postings, posted from 2025-11-24 to 2025-11-24")
                .contains("| board | 2 |")
                .contains("| USD | 1 |")
                .contains("| `salary_min` | 1 | 1 |")
                .endsWith("more\n")
                .doesNotContain("<b>");
    }

    private List<NamedCsvRecord> table(String line) throws IOException {
        Path output = folder.resolve("data.csv");
        new Export(Format.CSV, false, false, Export.COLUMNS).write(lines(List.of(line)), output);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(output)) {
            return reader.stream().toList();
        }
    }

    private String newest(String part) throws IOException {
        return Files.readAllLines(folder.resolve("data-" + part + ".jsonl")).stream()
                .filter(line -> line.endsWith("\"group\":null}"))
                .map(line -> line.replaceAll(".*\"posted_date\":\"([^\"]*)\".*", "$1"))
                .max(String::compareTo)
                .orElse("");
    }

    private static Export.Lines lines(List<String> lines) {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return () -> new ByteArrayInputStream(bytes);
    }
}
