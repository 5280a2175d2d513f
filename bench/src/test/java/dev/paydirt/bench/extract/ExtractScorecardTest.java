package dev.paydirt.bench.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractScorecardTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whatIsReadTooMuchCostsPrecisionAndWhatIsMissedRecall() {
        LabelledText text = new LabelledText(
                "one",
                "Senior Developer",
                "Java and Python",
                Map.of(Field.SKILLS, Set.of("Java", "Sanskrit"), Field.SENIORITY_LEVEL, Set.of("SENIOR")));
        Score score = Score.of("mine", List.of(text));
        assertThat(score.table())
                .contains("| skills | 2 | 2 | 50.0 % | 50.0 % |")
                .contains("| seniority_level | 1 | 1 | 100.0 % | 100.0 % |");
        assertThat(score.misses())
                .containsExactly("one\tskills\t+Python\tJava and [Python]", "one\tskills\t-Sanskrit\tSenior Developer");
    }

    @Test
    void theWordsBehindAReadingAreShown() throws IOException {
        Path file = Files.writeString(folder.resolve("ad.txt"), "Nurse\nYou hold a Bachelor's degree.\n");
        assertThat(run("--explain", file.toString())).isZero();
        assertThat(out.toString().lines())
                .containsExactly("education\tBachelor's degree\tYou hold a [Bachelor's degree]. ");
    }

    /// The sandbox and the reader know nothing of each other, so that what they disagree in is worth a look.
    @Test
    void theReaderAgreesWithTheSandbox() {
        Score score = Score.of("sandbox", SandboxTexts.of(1, 400));
        score.counts().forEach((field, counts) -> {
            assertThat(counts.precision()).as(field.label()).isGreaterThan(0.95);
            assertThat(counts.recall()).as(field.label()).isGreaterThan(0.9);
        });
    }

    @Test
    void recordedTextsAreKnownByTheirDigest() throws IOException {
        Files.writeString(
                folder.resolve("a.json"), "{\"jobs\": [{\"title\": \"Cook\", \"description\": \"<p>Soup</p>\"}]}");
        Files.writeString(folder.resolve("cut.json"), "{\"jobs\": [{\"title\": ");
        assertThat(RecordedTexts.in(folder))
                .containsExactly(Map.entry(RecordedTexts.digest("Soup"), new RecordedTexts.Text("Cook", "Soup")));
    }

    @Test
    void seedsThatAreNoneAreRefused() {
        assertThat(run("--seeds", "many", "--recorded", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("'many' names no seeds");
    }

    private int run(String... args) {
        return ExtractScorecard.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
