package dev.paydirt.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.run.HostReport.Window;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.QueryReport;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.run.Timestamp;
import dev.paydirt.run.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunMarkdownTest {
    private static final Timestamp RUN = Timestamp.of("2025-11-24T02-00-00Z");

    private static PairReport pair(Verdict verdict, int postings, String reason) {
        return new PairReport(verdict, Optional.of(reason), postings, 0, 0, 0, 1, 1, 0.2, OptionalDouble.of(0.2));
    }

    private static RunRecord.BatchEntry batch(String id, String keyword, Map<String, PairReport> verdicts) {
        var query = new QueryReport("q" + id, keyword, Optional.of("Paris, France"), verdicts, 3, 2);
        return new RunRecord.BatchEntry(
                id, Status.COMPLETE, 1, List.of(query), 3, 0, 1, 2, 0, 0, 1.5, 10, "0a".repeat(32));
    }

    private static RunRecord record(Status status, String name, List<RunRecord.BatchEntry> batches) {
        return new RunRecord(
                1,
                RUN,
                name,
                false,
                status,
                "threads",
                10,
                RUN.instant(),
                RUN.instant().plusSeconds(9),
                batches,
                List.of("99"),
                new RunRecord.Totals(3, 3, 0, 0, 0, 1),
                new RunRecord.Consolidated("consolidated/a.jsonl", 10, "0a".repeat(32)),
                new RunRecord.Costs(Map.of(), Map.of()),
                List.of(new RunRecord.HostLoad(
                        "api.example", 2, List.of(new Window(2, 60)), List.of(new Window(25, 60)))),
                List.of(new RunRecord.SourceEntry("board", 3, Map.of(), List.of("board gave 3 postings"))));
    }

    @ParameterizedTest
    @EnumSource
    void noVerdictLooksLikeAnother(Verdict verdict) {
        String text = RunMarkdown.of(record(
                Status.PARTIAL, "a", List.of(batch("1", "nurse", Map.of("board", pair(verdict, 3, "because"))))));
        String row = text.lines()
                .filter(line -> line.startsWith("| board |"))
                .findFirst()
                .orElseThrow();
        List<String> cells = List.of(row.split(" \\| "));
        for (Verdict other : Verdict.values()) {
            assertThat(cells.get(2 + List.of(Verdict.values()).indexOf(other)).replace(" |", ""))
                    .as(other.name())
                    .isEqualTo(other == verdict ? "1" : "0");
        }
        boolean told = !verdict.isFinal() || verdict == Verdict.CAPPED;
        assertThat(text.contains("| " + verdict + " | 3 | because |")).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusHasItsOwnWords(Status status) {
        String text = RunMarkdown.of(record(status, "a", List.of()));
        for (Status other : Status.values()) {
            assertThat(text.contains("**" + other.name().toLowerCase(Locale.ROOT) + "**"))
                    .isEqualTo(other == status);
        }
        assertThat(text).contains("Missing batches: 99.").contains("| api.example | 2 | 2 in 60 s | 25 in 60 s |");
    }

    @Test
    void wordsOfStrangersAreOnlyWords() {
        String hostile =
                "a|b`c`<script>alert(1)</script>\n# h\r\n| x | [l](http://e) ![i](x) @all #1 \\| *b* _i_ ~s~ &amp; \u001b[2J\u202e";
        String quiet = "a";
        List<String> lines = new ArrayList<>();
        for (String word : List.of(hostile, quiet)) {
            String text = RunMarkdown.of(record(
                    Status.PARTIAL, word, List.of(batch("1", word, Map.of(word, pair(Verdict.FAILED, 0, word))))));
            lines.add(text.lines().map(RunMarkdownTest::shape).toList().toString());
            assertThat(text.replace("**partial**", "").replace("`paydirt retry`", ""))
                    .doesNotContain("<", "`", "@", "*", "[", "\u001b", "\u202e", "://");
        }
        assertThat(lines.getFirst()).isEqualTo(lines.getLast());
    }

    /// What makes a line the kind of line it is.
    private static String shape(String line) {
        return line.replaceAll("[^|]", "").length() + (line.startsWith("#") ? line.replaceAll("[^#].*", "") : "");
    }

    @Test
    void whateverStandsInACellItIsOneCell() {
        for (int seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            String text = random.ints(random.nextInt(200), 0, 0x3000)
                    .map(c -> random.nextBoolean() ? c % 0x80 : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Cell.of(text))
                    .as("seed %d", seed)
                    .doesNotContain("|", "`", "<", ">", "\n", "\r", "\\", "*", "_");
        }
    }

    @Test
    void threeHundredBatchesInWhichEverythingFailedFitOnAFewHundredLines() {
        List<RunRecord.BatchEntry> batches = new ArrayList<>();
        for (int number = 1; number <= 300; number++) {
            batches.add(batch(
                    Integer.toString(number),
                    "x".repeat(5000),
                    Map.of("board", pair(Verdict.FAILED, 0, "y".repeat(5000)))));
        }
        String text = RunMarkdown.of(record(Status.FAILED, "a", batches));
        assertThat(text.lines().count()).isBetween(400L, 450L);
        assertThat(text).contains("200 more are in `run.json`.").hasSizeLessThan(80_000);
    }
}
