package dev.paydirt.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.run.PairReport;
import dev.paydirt.run.QueryReport;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.run.Timestamp;
import dev.paydirt.run.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class JobSummaryTest {
    private static final Timestamp RUN = Timestamp.of("2025-11-24T02-00-00Z");
    private static final JobSummary.Setting SETTING = new JobSummary.Setting(
            Optional.of(true), false, List.of("board: \"only for <you>\""), List.of(20.0, 100.0));

    private static RunRecord.BatchEntry batch(String id, Verdict verdict, String word) {
        var pair = new PairReport(verdict, Optional.of(word), 3, 0, 0, 0, 1, 1, 0.2, OptionalDouble.of(0.2));
        var query = new QueryReport("q" + id, word, Optional.of(word), Map.of("board", pair), 3, 2);
        Status status = verdict.isFinal() ? Status.COMPLETE : Status.PARTIAL;
        return new RunRecord.BatchEntry(id, status, 1, List.of(query), 3, 0, 1, 2, 0, 0, 40, 10, "0a".repeat(32));
    }

    private static RunRecord record(Status status, List<String> missing, List<RunRecord.BatchEntry> batches) {
        return new RunRecord(
                1,
                RUN,
                "a run",
                false,
                status,
                "github-actions",
                10,
                RUN.instant(),
                RUN.instant().plusSeconds(9),
                batches,
                missing,
                new RunRecord.Totals(3, 2, 1, 0, 0, 1),
                new RunRecord.Consolidated("consolidated/consolidated-2025-11-24T02-00-00Z.jsonl", 9, "0a".repeat(32)),
                new RunRecord.Costs(Map.of("requests", 8.0), Map.of("requests", 9.0, "seconds", 1.5)),
                List.of(),
                List.of());
    }

    private static String summary(RunRecord record) {
        return JobSummary.of(record, SalaryHistogram.empty(), SETTING);
    }

    @Test
    void aGapThatCanBeFilledIsNamedWithTheWayToFillIt() {
        String text = summary(record(
                Status.PARTIAL,
                List.of("9"),
                List.of(
                        batch("1", Verdict.COMPLETE, "a"),
                        batch("2", Verdict.PARTIAL, "b"),
                        batch("3", Verdict.BLOCKED, "c"))));
        assertThat(text)
                .contains("*Re-run failed jobs*: it asks for what is missing of batch 9, 2 and for nothing else")
                .contains("What is blocked stays so");
    }

    @Test
    void whatIsBlockedAloneIsNoReasonToAskAgain() {
        String text = summary(record(Status.PARTIAL, List.of(), List.of(batch("3", Verdict.BLOCKED, "c"))));
        assertThat(text).doesNotContain("Re-run failed jobs").contains("What is blocked stays so");
    }

    @Test
    void costIsToldAsItWasEstimatedAndAsItWas() {
        String text = summary(record(
                Status.COMPLETE, List.of(), List.of(batch("1", Verdict.LIMIT, "a"), batch("2", Verdict.LIMIT, "b"))));
        assertThat(text)
                .contains("| requests | 8 | 9 |")
                .contains("| seconds |  | 1.5 |")
                .contains("| job minutes, each job rounded up | 9 | 9 |")
                .contains("| dollars in a private repository | 0.054 | 0.054 |");
    }

    @Test
    void readersAreNamedOnlyWhereAnybodyElseCanRead() {
        RunRecord record = record(Status.COMPLETE, List.of(), List.of());
        assertThat(summary(record))
                .contains("This repository is public")
                .contains("- board&#58; &#34;only for &#60;you");
        var priv = new JobSummary.Setting(Optional.of(false), false, List.of(), List.of());
        assertThat(JobSummary.of(record, SalaryHistogram.empty(), priv)).doesNotContain("Who may read");
        var bucket = new JobSummary.Setting(Optional.of(true), true, List.of(), List.of());
        assertThat(JobSummary.of(record, SalaryHistogram.empty(), bucket))
                .doesNotContain("Who may read", "artifact")
                .contains("in the bucket");
    }

    @Test
    void theGraphHasABoxForEveryBatchUntilThereAreTooManyToSee() {
        List<RunRecord.BatchEntry> few = new ArrayList<>();
        List<RunRecord.BatchEntry> many = new ArrayList<>();
        for (int number = 1; number <= 300; number++) {
            RunRecord.BatchEntry batch =
                    batch(Integer.toString(number), number % 3 == 0 ? Verdict.PARTIAL : Verdict.LIMIT, "a");
            many.add(batch);
            if (number <= 39) {
                few.add(batch);
            }
        }
        String drawn = RunGraph.of(record(Status.PARTIAL, List.of("x-1"), few));
        assertThat(drawn.lines().filter(line -> line.contains("--> consolidate")))
                .hasSize(40);
        assertThat(drawn)
                .contains("plan --> b3[\"batch 3: 3 postings\"]:::partial --> consolidate")
                .contains("[\"batch x-1: missing\"]:::failed");
        assertThat(RunGraph.of(record(Status.PARTIAL, List.of("x"), many)))
                .contains(
                        "[\"200 batches complete\"]:::complete",
                        "[\"100 batches partial\"]",
                        "[\"1 batches missing\"]");
    }

    @Test
    void wordsOfStrangersAreOnlyWords() {
        String hostile = "```\n</table><script>alert(1)</script> | @all [l](http://e) ::error::x $(id)";
        String text = summary(record(Status.PARTIAL, List.of(), List.of(batch("1", Verdict.FAILED, hostile))));
        assertThat(text).doesNotContain("<script", "@all", "[l]", "http://", "$(id)");
        assertThat(text.lines().filter(line -> line.startsWith("```"))).containsExactly("```mermaid", "```");
    }

    @Test
    void howeverMuchThereIsToTellItIsLessThanGitHubTakes() {
        List<RunRecord.BatchEntry> batches = new ArrayList<>();
        for (int number = 1; number <= 20_000; number++) {
            batches.add(batch(Integer.toString(number), Verdict.FAILED, "\u00e9<".repeat(50)));
        }
        String text = summary(record(Status.FAILED, List.of(), batches));
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isBetween(JobSummary.LARGEST - 1000, 1 << 20);
        assertThat(text).endsWith("in its reports.\n").contains("The rest is left out");
        assertThat(text.substring(0, text.indexOf("\n\nThe rest")).strip()).endsWith("|");
    }
}
