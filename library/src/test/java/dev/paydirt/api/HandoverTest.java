package dev.paydirt.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.RecordFile;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import dev.paydirt.store.Stored;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Batches that jobs left in folders.
class HandoverTest {
    @TempDir
    private Path folder;

    private Path left;
    private Store store;
    private Plan plan;
    private List<String> batches;
    private String batch;

    @BeforeEach
    void aRunWhoseBatchesWereCollected() throws IOException, InterruptedException {
        SavedRun run = new SavedRun(folder);
        plan = run.plan();
        batches = plan.batches().stream().map(Batch::id).toList();
        batch = batches.getFirst();
        run.run(Store.at("file:" + folder.resolve("whole")), false);
        left = folder.resolve("left");
        store = Store.at("file:" + folder.resolve("store"));
    }

    /// What a job leaves of a batch at an attempt, with data that tell the attempts apart.
    private void job(String name, String id, int attempt) throws IOException {
        job(name, id, attempt, "of attempt " + attempt + "\n");
    }

    private void job(String name, String id, int attempt, String data) throws IOException {
        Store job = Store.at("file:" + left.resolve(name));
        String reportKey = Layout.batchReport(id, SavedRun.TIMESTAMP);
        byte[] written =
                Store.at("file:" + folder.resolve("whole")).get(reportKey).orElseThrow();
        BatchReport report = RecordFile.read(written, BatchReport.class, reportKey);
        Stored stored = Stored.of(report.key(), ("of attempt " + attempt + "\n").getBytes(StandardCharsets.UTF_8));
        String text = new String(written, StandardCharsets.UTF_8)
                .replace("\"attempt\" : 1", "\"attempt\" : " + attempt)
                .replace("\"bytes\" : " + report.bytes(), "\"bytes\" : " + stored.bytes())
                .replace(report.sha256(), stored.sha256());
        job.put(report.key(), data.getBytes(StandardCharsets.UTF_8));
        job.put(Layout.batchLog(id, SavedRun.TIMESTAMP), new byte[0]);
        job.put(reportKey, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> bring() throws IOException {
        return Handover.in(left).bring(plan, batches, store);
    }

    private String brought(String id) throws IOException {
        return store.get(Layout.batch(id, SavedRun.TIMESTAMP))
                .map(data -> new String(data, StandardCharsets.UTF_8).strip())
                .orElse("nothing");
    }

    @Test
    void ofEveryBatchTheHighestAttemptCountsWhateverTheJobsAreCalled() throws IOException {
        job("collected-0-a1", batch, 1);
        job("collected-0-a2", batch, 3);
        job("collected-0-a10", batch, 2);
        assertThat(bring()).isEmpty();
        assertThat(brought(batch)).isEqualTo("of attempt 3");
        assertThat(store.get(Layout.batchReport(batch, SavedRun.TIMESTAMP))).isPresent();
        assertThat(store.get(Layout.batchLog(batch, SavedRun.TIMESTAMP))).isPresent();
    }

    @Test
    void aFolderThatIsItselfAStoreIsTakenToo() throws IOException {
        job("", batch, 1);
        assertThat(bring()).isEmpty();
        assertThat(brought(batch)).isEqualTo("of attempt 1");
    }

    @Test
    void anAttemptThatWasCutOffGivesWayToTheOneBefore() throws IOException {
        job("collected-0-a1", batch, 1);
        job("collected-0-a2", batch, 2, "of att");
        assertThat(bring()).hasSize(1).first().asString().contains("batch " + batch + " of attempt 2 is damaged");
        assertThat(brought(batch)).isEqualTo("of attempt 1");
    }

    @Test
    void aReportThatCannotBeReadIsToldAndLeftOut() throws IOException {
        job("collected-0-a1", batch, 1);
        Store.at("file:" + left.resolve("collected-0-a2"))
                .put(Layout.batchReport(batch, SavedRun.TIMESTAMP), new byte[] {'{'});
        assertThat(bring()).hasSize(1).first().asString().contains("collected-0-a2 is left out");
        assertThat(brought(batch)).isEqualTo("of attempt 1");
    }

    @Test
    void whatTheStoreHasFromALaterAttemptStays() throws IOException {
        job("collected-0-a2", batch, 2);
        bring();
        Files.move(left, folder.resolve("gone"));
        job("collected-0-a1", batch, 1);
        bring();
        assertThat(brought(batch)).isEqualTo("of attempt 2");
    }

    @Test
    void batchesOfAnotherRunAreNobodysBatches() throws IOException {
        job("collected-0-a1", batch, 1);
        Plan other = plan.at(plan.timestamp().next());
        assertThat(Handover.in(left).bring(other, batches, store)).isEmpty();
        assertThat(store.keys("")).isEmpty();
    }

    @Test
    void whereNoJobLeftAnythingNothingIsBrought() throws IOException {
        assertThat(bring()).isEmpty();
        assertThat(store.keys("")).isEmpty();
    }

    @Test
    void theNewestUnfinishedWorkIsBroughtWhereThereIsNone() throws IOException {
        String key = Layout.journal(batch, SavedRun.TIMESTAMP);
        for (String attempt : List.of("a2", "a10")) {
            Store.at("file:" + left.resolve(attempt)).put(key, attempt.getBytes(StandardCharsets.UTF_8));
        }
        Handover.in(left).bringWork(plan, batches, store);
        assertThat(store.get(key))
                .hasValueSatisfying(journal -> assertThat(journal).asString().isEqualTo("a10"));
        Files.move(left.resolve("a2"), left.resolve("a100"));
        Handover.in(left).bringWork(plan, batches, store);
        assertThat(store.get(key))
                .hasValueSatisfying(journal -> assertThat(journal).asString().isEqualTo("a10"));
    }
}
