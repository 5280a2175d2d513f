package dev.paydirt.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paydirt.fetch.Past;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.QueryReport;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.run.Timestamp;
import dev.paydirt.run.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    private static final Timestamp NOW = Timestamp.of("2026-03-01T02-00-00Z");

    @TempDir
    Path folder;

    @Test
    void aQueryThatWasNeverAskedNeedsItsPagesAndAllDetails() throws IOException {
        assertThat(requests()).isEqualTo(4 + 100);
    }

    @Test
    void detailsThatTheOnlyRunBeforeWasToldAreNotAskedForAgain() throws IOException {
        assertThat(requests(ended(1, 54))).isEqualTo(4);
    }

    @Test
    void detailsThatHoldNoLongerAreAskedForAgain() throws IOException {
        assertThat(requests(ended(15, 54))).isEqualTo(54);
    }

    @Test
    void fromTheSecondRunOnOnlyNewPostingsHaveDetailsToBeAsked() throws IOException {
        assertThat(requests(ended(1, 4 + 6), ended(2, 54))).isEqualTo(4 + 6);
        assertThat(requests(ended(1, 54), ended(20, 54)))
                .as("of which none was left")
                .isEqualTo(4);
    }

    /// Four answers of a tenth of a second one after the other: what came beyond them was the start. Fifty postings
    /// take 0.205 s on the machine that was measured, and took twice as long on this one.
    @Test
    void whatARunTookBesideAskingIsWhatTheNextOneIsPredictedToTake() throws IOException {
        RunCost next = estimate(ended(1, 4, Map.of("seconds_collecting", 1.9, "seconds_consolidating", 0.41)));

        assertThat(next).isEqualTo(new RunCost(4, 1.5, 0.4, 0.4));
        assertThat(next.seconds()).isCloseTo(2.3, within(1e-9));
    }

    @Test
    void aRunThatWasInterruptedTeachesNothingAboutStarting() throws IOException {
        RunCost next = estimate(ended(1, 4, Map.of("seconds_collecting", 3600.0)));

        assertThat(next).isEqualTo(new RunCost(4, Overhead.STARTING_SECONDS, 0.4, 0.2));
    }

    @Test
    void consolidatingGrowsWithThePostingsExpected() throws IOException {
        assertThat(estimate().consolidating()).isEqualTo(0.2);
        assertThat(estimate(10_000).consolidating()).isEqualTo(0.2 + 1);
    }

    /// Of the eight runs two answered in less than 0.3 s.
    @Test
    void answersAreTakenToComeAsQuicklyAsInTheQuickestQuarterOfPairs() throws IOException {
        double[] answers = {0.9, 0.4, 0.2, 0.5, 0.3, 0.1, 0.6, 0.8};
        var runs = new History.Ended[answers.length];
        for (int run = 0; run < runs.length; run++) {
            runs[run] = ended(run + 1, 4, Map.of(), answers[run]);
        }

        assertThat(estimate(runs).asking()).isCloseTo(4 * 0.3, within(1e-6));
    }

    /// @param runs the newest first
    private RunCost estimate(History.Ended... runs) throws IOException {
        return estimate(100, runs);
    }

    private RunCost estimate(int limit, History.Ended... runs) throws IOException {
        Sought sought = sought(limit);
        Known known = new Known(new History(List.of(runs), NOW), Past.NONE);
        return Planner.plan(sought.searches(), sought.endpoints(), known, NOW, false)
                .estimate();
    }

    /// @param runs the newest first
    private int requests(History.Ended... runs) throws IOException {
        return estimate(runs).requests();
    }

    private Sought sought(int limit) throws IOException {
        return Sought.in(
                folder,
                "sources: [{name: sandbox, details: needed}]\nqueries: {keyword: nurse, limit: %d}\n".formatted(limit));
    }

    /// A run that read four pages.
    private History.Ended ended(int daysAgo, int requests) throws IOException {
        return ended(daysAgo, requests, Map.of());
    }

    /// @param took beside requests
    private History.Ended ended(int daysAgo, int requests, Map<String, Double> took) throws IOException {
        return ended(daysAgo, requests, took, 0.1);
    }

    /// @param answer seconds that one took
    private History.Ended ended(int daysAgo, int requests, Map<String, Double> took, double answer) throws IOException {
        Timestamp run = new Timestamp(NOW.instant().minus(Duration.ofDays(daysAgo)));
        PairReport pair = new PairReport(
                Verdict.COMPLETE,
                Optional.empty(),
                50,
                0,
                0,
                0,
                4,
                requests,
                answer * requests,
                OptionalDouble.of(answer));
        QueryReport query = new QueryReport("q1", "nurse", Optional.empty(), Map.of("sandbox", pair), 50, requests);
        RunRecord.BatchEntry batch = new RunRecord.BatchEntry(
                "1", Status.COMPLETE, 1, List.of(query), 50, 0, 0, requests, 0, 0, 1, 1, "0a".repeat(32));
        RunRecord record = new RunRecord(
                RunRecord.VERSION,
                run,
                "a",
                true,
                Status.COMPLETE,
                "threads",
                10,
                run.instant(),
                run.instant(),
                List.of(batch),
                List.of(),
                new RunRecord.Totals(50, 50, 0, 0, 0, 0),
                new RunRecord.Consolidated("consolidated/a.jsonl", 1, "0a".repeat(32)),
                new RunRecord.Costs(Map.of(), took),
                List.of(),
                List.of());
        return new History.Ended(sought(100).plan().at(run), record);
    }
}
