package dev.paydirt.bench.salary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalaryScorecardTest {
    /// One label is right, one is not, on purpose.
    private static final String OURS = String.join("\t", Corpus.COLUMNS)
            + "\n£20,000 - £22,000 per annum\tGB\t20000\t22000\tGBP\tYEAR\trange\t\n"
            + "£30,000 per annum\tGB\t31000\t31000\tGBP\tYEAR\tsingle\t\n";

    private static final String THEIRS =
            String.join("\t", RecordedLabels.COLUMNS) + "\n£9 per hour\t9\t\t\tHOUR\t\thand\tsomebody\t1\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void eachFileIsReadInTheFormatOfItsHeader() throws IOException {
        assertThat(run(file("ours.tsv", OURS), file("theirs.tsv", THEIRS))).isZero();
        assertThat(out.toString())
                .contains("### ours.tsv\n")
                .contains("| range | 1 | 1 | 100.0 % | 100.0 % | 100.0 % |\n")
                .contains("| single | 1 | 1 | 0.0 % | 0.0 % | 0.0 % |\n")
                .contains("### theirs.tsv\n")
                .contains("| hand | 1 | 1 | 100.0 % | 100.0 % | 100.0 % |\n");
    }

    @Test
    void disagreementsAreListedOneALine() throws IOException {
        assertThat(run("--misses", file("ours.tsv", OURS), file("theirs.tsv", THEIRS)))
                .isZero();
        assertThat(out.toString().lines())
                .containsExactly("ours.tsv:3\tWRONG\tsingle\tGB\tlabel 31000..31000 GBP/YEAR"
                        + "\tread 30000..30000 GBP/YEAR\t\"£30,000 per annum\"");
    }

    @Test
    void machinesReadTheSameCounts() throws IOException {
        assertThat(run("--json", file("ours.tsv", OURS))).isZero();
        JsonNode set = new ObjectMapper().readTree(out.toString()).path("sets").path(0);
        assertThat(set.path("name").asText()).isEqualTo("ours.tsv");
        assertThat(set.path("all").path("texts").asInt()).isEqualTo(2);
        assertThat(set.path("currency").path("GBP").path("exactness").asDouble())
                .isEqualTo(0.5);
    }

    @Test
    void recordedLabelsAreTakenFromTheNamedFolder() throws IOException {
        file("salary_labelled.tsv", THEIRS);
        assertThat(run("--recorded", folder.toString())).isZero();
        assertThat(out.toString()).contains("### corpus.tsv\n").contains("### salary_labelled.tsv\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void withoutRecordedLabelsTheCorpusAloneIsScoredAndThatIsSaid() {
        assertThat(run("--recorded", folder.toString())).isZero();
        assertThat(out.toString()).contains("### corpus.tsv\n").doesNotContain("salary_labelled");
        assertThat(err.toString()).contains("no recorded labels here");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInOneSentence() throws IOException {
        assertThat(run(folder.resolve("none.tsv").toString())).isEqualTo(2);
        assertThat(run(file("other.tsv", "a\tb\n"))).isEqualTo(2);
        Path bytes = Files.write(folder.resolve("bytes.tsv"), new byte[] {(byte) 0xC3, '\n'});
        assertThat(run(bytes.toString())).isEqualTo(2);
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("there is no file "),
                        line -> assertThat(line).contains("other.tsv:1: the columns are [a, b]; expected "),
                        line -> assertThat(line).endsWith("bytes.tsv is not UTF-8"));
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... args) {
        return SalaryScorecard.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
