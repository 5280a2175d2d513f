package dev.paydirt.consolidate;

import static dev.paydirt.consolidate.CollectedRun.lost;
import static dev.paydirt.consolidate.Trial.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.consolidate.Consolidation.HeldElsewhere;
import dev.paydirt.consolidate.Consolidation.Published;
import dev.paydirt.run.Duplicate;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.Rejection;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.RunRecord.BatchEntry;
import dev.paydirt.run.RunRecord.Totals;
import dev.paydirt.run.Status;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Lease;
import dev.paydirt.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunConsolidationTest {
    private static final String RUN = "2025-11-24T02-00-00Z";
    private static final Instant FINISHED = CollectedRun.STARTED.plusMillis(90_500);
    private static final InstantSource CLOCK = InstantSource.fixed(FINISHED);

    private final MemoryStore store = new MemoryStore();
    private final CollectedRun run = new CollectedRun(store, RUN);

    @TempDir
    Path scratch;

    private Consolidation consolidate() throws IOException {
        return new RunConsolidation(store, CLOCK, "here:1", scratch).consolidate(run.facts());
    }

    private Published published() throws IOException {
        return (Published) consolidate();
    }

    @Test
    void writesTheBatchesAsOneDataSetInTheOrderOfTheirFiles() throws IOException {
        run.batch("2", posting("b"), posting("a"));
        run.batch("10", posting("a"), posting("c"));

        RunRecord record = published().record();

        assertThat(store.text(Layout.consolidated(RUN)).lines())
                .containsExactly(alone(posting("a")), alone(posting("c")), alone(posting("b")));
        assertThat(record.batches()).extracting(BatchEntry::batch).containsExactly("2", "10");
        assertThat(record.totals()).isEqualTo(new Totals(4, 3, 1, 0, 0, 0));
        assertThat(record.consolidated().key()).isEqualTo(Layout.consolidated(RUN));
        assertThat(record.consolidated().bytes())
                .isEqualTo(store.text(Layout.consolidated(RUN)).length());
    }

    /// As a line stands in a data set in which nobody else has the same job.
    private static String alone(String line) {
        return line.substring(0, line.length() - 1) + ",\"group\":null}";
    }

    @Test
    void publishesWhatIsPointedToBeforeWhatPointsToIt() throws IOException {
        run.batch("1", posting("a"));
        int collected = store.published().size();

        consolidate();

        List<String> published = new ArrayList<>(
                store.published().subList(collected, store.published().size()));
        published.removeAll(List.of(Layout.lease(RUN), Layout.LATEST_LEASE));
        assertThat(published)
                .containsExactly(
                        Layout.consolidated(RUN),
                        Layout.rejected(RUN),
                        Layout.duplicates(RUN),
                        Layout.groups(RUN),
                        Layout.runRecord(RUN),
                        Layout.LATEST);
        assertThat(store.text(Layout.LATEST)).isEqualTo(store.text(Layout.runRecord(RUN)));
    }

    @Test
    void aStoreThatFailsOnTheWayLeavesTheRunWithoutARecord() throws IOException {
        run.batch("1", posting("a"));
        store.failsAt(Layout.duplicates(RUN));

        assertThatThrownBy(this::consolidate).isInstanceOf(StoreException.class);

        assertThat(store.keys(Layout.runRecord(RUN))).isEmpty();
        assertThat(store.keys(Layout.LATEST)).isEmpty();
        assertThat(Lease.holder(store, Layout.lease(RUN))).isEmpty();
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void whatWasLostInsideTheBatchesStandsFirstInTheLedgersAndInTheTotals() throws IOException {
        var gone = new Duplicate(
                "x", "source id", new Duplicate.Line("2, q1, board, 1, 3", "u"), new Duplicate.Line("l", "u"));
        var rejected = new Rejection("2, q1, board, 1", 7, "job_url is missing", "{}");
        run.batch("2", lost(3, List.of(gone), List.of(rejected)), posting("a"));
        run.batch("1", posting("a"), "{\"job_url\":\"https://jobs.example/9\"}");

        RunRecord record = published().record();

        assertThat(record.totals()).isEqualTo(new Totals(5, 1, 2, 0, 2, 0));
        assertThat(store.text(Layout.duplicates(RUN)).lines().toList())
                .hasSize(2)
                .first()
                .isEqualTo(new String(RecordFile.writeLine(gone), StandardCharsets.UTF_8));
        assertThat(store.text(Layout.duplicates(RUN)))
                .contains("\"gone\":{\"where\":\"" + run.dataKey("2") + ":1\"")
                .contains("\"stands\":{\"where\":\"" + Layout.consolidated(RUN) + ":1\"");
        assertThat(store.text(Layout.rejected(RUN)).lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"line\":7"),
                        line -> assertThat(line).contains(run.dataKey("1")).contains("position"));
    }

    @Test
    void aRunOfCompleteBatchesIsComplete() throws IOException {
        run.batch("1", posting("a"));
        run.batch("2");

        assertThat(published().record().status()).isEqualTo(Status.COMPLETE);
    }

    @Test
    void aRunWithABatchThatIsNotCompleteIsPartial() throws IOException {
        run.batch("1", posting("a"));
        run.batch("2", CollectedRun.ended(Status.PARTIAL), posting("b"));

        assertThat(published().record().status()).isEqualTo(Status.PARTIAL);
    }

    @Test
    void aRunWithoutPostingsFailedUnlessEveryBatchIsComplete() throws IOException {
        assertThat(published().record().status()).isEqualTo(Status.FAILED);

        run.batch("1");
        assertThat(published().record().status()).isEqualTo(Status.COMPLETE);

        run.batch("2", CollectedRun.ended(Status.FAILED));
        assertThat(published().record().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void tellsWhatWasEstimatedAndWhatItTook() throws IOException {
        run.batch("1", posting("a"));
        run.batch("2", posting("b"));

        RunRecord record = published().record();
        double bytes = 2 * (posting("a").length() + 1);
        assertThat(record.cost().estimated()).containsEntry("requests", 7.0);
        assertThat(record.cost().actual())
                .containsEntry("requests", 6.0)
                .containsEntry("seconds", 90.5)
                .containsKeys("seconds_collecting", "seconds_consolidating")
                .containsEntry("retries", 2.0)
                .containsEntry("throttled", 4.0)
                .containsEntry("bytes", bytes);
        assertThat(record.finishedAt()).isEqualTo(FINISHED);
    }

    @Test
    void doingItAgainLaterGivesTheSameDataAndLedgers() throws IOException {
        run.batch("1", posting("a"), "not a posting", posting("b"));
        run.batch("2", posting("b"));
        consolidate();
        List<String> keys = List.of(Layout.consolidated(RUN), Layout.rejected(RUN), Layout.duplicates(RUN));
        List<String> before = texts(keys);

        InstantSource later = InstantSource.fixed(FINISHED.plusSeconds(1000));
        new RunConsolidation(store, later, "there:2", scratch).consolidate(run.facts());

        assertThat(texts(keys)).isEqualTo(before);
        assertThat(store.text(Layout.LATEST)).contains("2025-11-24T02:18:13.500Z");
    }

    @Test
    void saysWhoElseIsAtItAndDoesNothing() throws IOException {
        run.batch("1", posting("a"));
        List<String> before = store.published();

        try (Lease _ =
                Lease.take(store, Layout.lease(RUN), "elsewhere:7", CLOCK).orElseThrow()) {
            var held = (HeldElsewhere) consolidate();

            assertThat(held.holder()).isEqualTo(Optional.of("elsewhere:7"));
            assertThat(held.message()).isEqualTo("run " + RUN + " is being consolidated by elsewhere:7");
        }
        assertThat(store.published()).isEqualTo(before);
        assertThat(consolidate()).isInstanceOf(Published.class);
    }

    @Test
    void whoseLeaseWasTakenMeanwhilePublishesNothing() throws IOException {
        run.batch("1", posting("a"));
        int collected = store.published().size();
        int[] looks = {0};
        InstantSource clock = () -> {
            if (++looks[0] == 2) {
                takeOver();
            }
            return FINISHED;
        };

        var held = (HeldElsewhere) new RunConsolidation(store, clock, "here:1", scratch).consolidate(run.facts());

        assertThat(held.holder()).contains("there:2");
        assertThat(store.published().subList(collected, store.published().size()))
                .isEmpty();
        assertThat(Lease.holder(store, Layout.lease(RUN))).contains("there:2");
    }

    private void takeOver() {
        store.replace(
                Layout.lease(RUN), "{\"holder\":\"there:2\",\"token\":\"other\",\"at\":\"%s\"}".formatted(FINISHED));
    }

    @Test
    void holdsTheLeaseUntilTheLastObjectIsThere() throws IOException {
        run.batch("1", posting("a"));
        List<Boolean> held = new ArrayList<>();
        store.beforePublishing(() -> held.add(!store.keys(Layout.lease(RUN)).isEmpty()));

        consolidate();

        assertThat(held).hasSizeGreaterThanOrEqualTo(5).containsOnly(true);
        assertThat(Lease.holder(store, Layout.lease(RUN))).isEmpty();
        assertThat(scratch).isEmptyDirectory();
    }

    private List<String> texts(List<String> keys) throws StoreException {
        List<String> texts = new ArrayList<>();
        for (String key : keys) {
            texts.add(store.text(key));
        }
        return texts;
    }
}
