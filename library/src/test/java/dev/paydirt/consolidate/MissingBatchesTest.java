package dev.paydirt.consolidate;

import static dev.paydirt.consolidate.CollectedRun.lost;
import static dev.paydirt.consolidate.Trial.posting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.consolidate.Consolidation.Published;
import dev.paydirt.run.RunRecord.BatchEntry;
import dev.paydirt.run.RunRecord.Totals;
import dev.paydirt.run.Status;
import dev.paydirt.store.Layout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingBatchesTest {
    private static final String RUN = "2025-11-24T02-00-00Z";

    private final MemoryStore store = new MemoryStore();
    private final CollectedRun run = new CollectedRun(store, RUN);

    @TempDir
    Path scratch;

    @BeforeEach
    void oneGoodBatch() throws IOException {
        run.batch("1", posting("good"));
    }

    /// The run goes on without batch 2 and says why.
    private void isMissing(String why) throws IOException {
        Published published = consolidate();

        assertThat(published.record().missing()).containsExactly("2");
        assertThat(published.record().batches()).extracting(BatchEntry::batch).containsExactly("1");
        assertThat(published.record().status()).isEqualTo(Status.PARTIAL);
        assertThat(published.record().totals()).isEqualTo(new Totals(1, 1, 0, 0, 0, 0));
        assertThat(published.notices()).singleElement().asString().startsWith("batch 2 is missing: " + why);
    }

    private Published consolidate() throws IOException {
        var clock = InstantSource.fixed(CollectedRun.STARTED);
        return (Published) new RunConsolidation(store, clock, "here:1", scratch).consolidate(run.facts());
    }

    private void puts(String key, String content) throws IOException {
        store.put(key, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBatchThatNeverReportedIsMissing() throws IOException {
        run.planned("2");

        isMissing("it has no report");
    }

    @Test
    void aBatchWithoutDataIsMissing() throws IOException {
        run.batch("2", posting("lost"));
        store.delete(run.dataKey("2"));

        isMissing("its data " + run.dataKey("2") + " is not there");
    }

    @Test
    void aBatchWithOtherBytesThanReportedIsMissing() throws IOException {
        run.batch("2", posting("lost"));
        puts(run.dataKey("2"), posting("last") + "\n");

        isMissing(run.dataKey("2") + " has the sha256 ");
    }

    @Test
    void aBatchThatWasCutOffIsMissing() throws IOException {
        run.batch("2", posting("lost"));
        puts(run.dataKey("2"), posting("lost"));

        int said = posting("lost").length() + 1;
        isMissing(run.dataKey("2") + " has " + (said - 1) + " bytes, its report says " + said);
    }

    @Test
    void aBatchWhoseSumsDoNotAddUpIsMissing() throws IOException {
        run.batch("2", lost(7, List.of(), List.of()), posting("lost"));

        isMissing(run.dataKey("2") + " has 1 lines, but its report says 7 postings, 0 duplicates and 0 rejected");
    }

    @Test
    void aReportThatCannotBeReadIsNoReport() throws IOException {
        run.batch("2", posting("lost"));
        puts(Layout.batchReport("2", RUN), "{\"version\":1,\"batch\":");

        isMissing("its report cannot be read: " + Layout.batchReport("2", RUN));
    }

    @Test
    void aReportOfAnotherBatchIsNoReport() throws IOException {
        run.planned("2");
        puts(Layout.batchReport("2", RUN), store.text(Layout.batchReport("1", RUN)));

        isMissing("its report is about batch 1 of run " + RUN);
    }

    @Test
    void aReportThatDoesNotExplainEveryDuplicateCountsAndIsTold() throws IOException {
        run.batch("2", CollectedRun.unexplained(3), posting("two"));

        Published published = consolidate();

        assertThat(published.record().missing()).isEmpty();
        assertThat(published.record().totals()).isEqualTo(new Totals(5, 2, 3, 0, 0, 0));
        assertThat(published.notices()).containsExactly("the report of batch 2 counts 3 duplicates and explains 0");
    }
}
