package dev.paydirt.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.consolidate.Consolidation.Published;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.RunRecord.SourceEntry;
import dev.paydirt.run.Status;
import dev.paydirt.run.Timestamp;
import dev.paydirt.run.Verdict;
import dev.paydirt.store.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run that is far from its own past is kept beside the last good one, and does not take its place.
class SuspicionsTest {
    @TempDir
    private Path scratch;

    private final MemoryStore store = new MemoryStore();
    private final List<RunRecord> past = new ArrayList<>();
    private int runs;

    private RunRecord run(String source, Verdict verdict, int postings, int withCompany, boolean accept)
            throws IOException {
        var run = new CollectedRun(store, "2025-11-%02dT02-00-00Z".formatted(++runs));
        String[] lines = IntStream.range(0, postings)
                .mapToObj(number -> line(source, number, number < withCompany))
                .toArray(String[]::new);
        run.batch("1", CollectedRun.answered(source, verdict, postings), lines);
        run.follows(past);
        if (accept) {
            run.accept();
        }
        var consolidation = new RunConsolidation(store, InstantSource.fixed(CollectedRun.STARTED), "here", scratch);
        RunRecord record = ((Published) consolidation.consolidate(run.facts())).record();
        past.addFirst(record);
        return record;
    }

    private RunRecord run(int postings) throws IOException {
        return run("board", Verdict.COMPLETE, postings, postings, false);
    }

    private static String line(String source, int number, boolean company) {
        return "{\"position\":\"Nurse\",\"company\":%s,\"job_url\":\"https://x.example/%d\",\"source\":\"%s\",\"source_id\":\"%d\"}"
                .formatted(company ? "\"Globex\"" : "null", number, source, number);
    }

    private Timestamp latest() throws IOException {
        return Timestamp.of(store.text(Layout.LATEST).replaceFirst("(?s).*?\"timestamp\" : \"([^\"]+)\".*", "$1"));
    }

    @Test
    void lessThanHalfOfWhatIsUsualIsSuspect() throws IOException {
        for (int postings : new int[] {40, 20, 30}) {
            assertThat(run(postings).status()).isEqualTo(Status.COMPLETE);
        }
        RunRecord last = past.getFirst();

        assertThat(run(15).status()).as("exactly half of the median, 30").isEqualTo(Status.COMPLETE);
        past.removeFirst();
        RunRecord suspect = run(14);

        assertThat(suspect.status()).isEqualTo(Status.SUSPECT);
        assertThat(suspect.sources().getFirst().suspicions())
                .containsExactly("board gave 14 postings; the median of its last 3 complete runs is 30");
        assertThat(store.keys(Layout.runRecord(suspect.timestamp().toString()))).hasSize(1);
        assertThat(store.keys(suspect.consolidated().key())).hasSize(1);
        assertThat(latest()).isGreaterThan(last.timestamp()).isLessThan(suspect.timestamp());
    }

    @Test
    void nothingIsSuspectedBeforeThreeCompleteRuns() throws IOException {
        run(40);
        run(40);
        assertThat(run("board", Verdict.PARTIAL, 40, 40, false).status()).isEqualTo(Status.PARTIAL);
        assertThat(run(1).status()).isEqualTo(Status.COMPLETE);
        assertThat(run(1).status()).as("the third: 40, 40, 1").isEqualTo(Status.SUSPECT);
    }

    @Test
    void onlyTheLastFiveCount() throws IOException {
        for (int postings : new int[] {1000, 1000, 1000, 40, 40, 40, 40, 40}) {
            run("board", Verdict.COMPLETE, postings, postings, true);
        }
        assertThat(run(20).status()).isEqualTo(Status.COMPLETE);
    }

    @Test
    void aSourceThatGivesNothingAtAllIsSuspectThoughItsVerdictIsEmpty() throws IOException {
        run(40);
        run(40);
        run(40);
        assertThat(run("board", Verdict.EMPTY, 0, 0, false).status()).isEqualTo(Status.SUSPECT);
    }

    @Test
    void whatFailedIsPartialAndNotSuspect() throws IOException {
        run(40);
        run(40);
        run(40);
        for (Verdict verdict : new Verdict[] {Verdict.PARTIAL, Verdict.BLOCKED, Verdict.FAILED}) {
            assertThat(run("board", verdict, 2, 2, false).status()).isEqualTo(Status.PARTIAL);
        }
    }

    @Test
    void aFieldThatIsFilledThirtyPointsLessOftenIsSuspect() throws IOException {
        for (int filled : new int[] {18, 18, 20}) {
            run("board", Verdict.COMPLETE, 20, filled, false);
        }
        assertThat(run("board", Verdict.COMPLETE, 20, 13, true)
                        .sources()
                        .getFirst()
                        .suspicions())
                .isEmpty();
        past.removeFirst();

        RunRecord suspect = run("board", Verdict.COMPLETE, 20, 12, false);

        assertThat(suspect.status()).isEqualTo(Status.SUSPECT);
        assertThat(suspect.sources().getFirst().suspicions())
                .containsExactly("board fills company in 60 % of its postings; the median of its last 3 complete runs"
                        + " is 90 %");
        assertThat(suspect.sources().getFirst().fill())
                .containsEntry("company", 0.6)
                .containsEntry("position", 1.0)
                .containsEntry("salary", 0.0);
    }

    @Test
    void ofAHandfulOfPostingsAShareSaysNothing() throws IOException {
        for (int i = 0; i < 3; i++) {
            run("board", Verdict.COMPLETE, 12, 12, false);
        }
        assertThat(run("board", Verdict.COMPLETE, 9, 0, false).status()).isEqualTo(Status.COMPLETE);
    }

    @Test
    void whatIsAcceptedIsPublishedAndBecomesThePast() throws IOException {
        for (int postings : new int[] {40, 40, 40}) {
            run(postings);
        }
        RunRecord accepted = run("board", Verdict.COMPLETE, 10, 10, true);
        assertThat(accepted.status()).isEqualTo(Status.COMPLETE);
        assertThat(accepted.sources().getFirst().suspicions()).hasSize(1);
        assertThat(latest()).isEqualTo(accepted.timestamp());
        run("board", Verdict.COMPLETE, 10, 10, true);
        run("board", Verdict.COMPLETE, 10, 10, true);
        assertThat(run(10).status()).isEqualTo(Status.COMPLETE);
    }

    @Test
    void anotherSourcesPastIsNotItsOwn() throws IOException {
        for (int postings : new int[] {40, 40, 40}) {
            run(postings);
        }
        assertThat(run("other", Verdict.COMPLETE, 1, 1, false).status()).isEqualTo(Status.COMPLETE);
    }

    @Test
    void whatEarlierVersionsWroteDownHasNoSources() {
        var entry = new SourceEntry("board", 1, Map.of(), List.of());
        assertThat(new Suspicions(List.of()).judge(entry)).isEqualTo(entry);
    }
}
