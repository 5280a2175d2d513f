package dev.paydirt.consolidate;

import static dev.paydirt.consolidate.Trial.posting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.Sha256;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.RunRecord;
import dev.paydirt.store.Layout;
import dev.paydirt.store.PatientStore;
import dev.paydirt.store.Store;
import dev.paydirt.store.TestBucket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two consolidate at the same time, in a folder and in a bucket.
class TwoConsolidationsTest {
    private static final String RUN = "2025-11-24T02-00-00Z";
    private static final String LATER = "2025-11-25T02-00-00Z";
    private static final int TIMES = 50;

    @TempDir
    Path folder;

    enum Where {
        FOLDER,
        BUCKET
    }

    private Store store(Where where, int time) {
        Path place = folder.resolve(where + "-" + time);
        Store store = switch (where) {
            case FOLDER -> Store.at(place.toString());
            case BUCKET -> TestBucket.here().store(place);
        };
        return new PatientStore(store, _ -> Thread.onSpinWait(), new Random(time));
    }

    /// Until it was let.
    private RunRecord consolidate(Store store, RunFacts facts) throws IOException {
        Path scratch = Files.createTempDirectory(folder, "scratch-");
        while (true) {
            Consolidation ended =
                    new RunConsolidation(store, InstantSource.system(), scratch.toString(), scratch).consolidate(facts);
            if (ended instanceof Consolidation.Published published) {
                return published.record();
            }
        }
    }

    private static void together(Callable<RunRecord> one, Callable<RunRecord> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<RunRecord> end : threads.invokeAll(Stream.of(one, other)
                    .<Callable<RunRecord>>map(task -> () -> {
                        start.await();
                        return task.call();
                    })
                    .toList())) {
                end.get();
            }
        }
    }

    private static RunRecord record(Store store, String key) throws IOException {
        return RecordFile.read(store.get(key).orElseThrow(), RunRecord.class, key);
    }

    @ParameterizedTest
    @EnumSource
    void recordAndDataMatchAndHoldTheBatchThatCameLast(Where where) throws Exception {
        for (int time = 0; time < TIMES; time++) {
            Store store = store(where, time);
            CollectedRun run = new CollectedRun(store, RUN);
            run.batch("1", posting("a"));
            run.planned("2");
            RunFacts facts = run.facts();

            together(() -> consolidate(store, facts), () -> {
                new CollectedRun(store, RUN).batch("2", posting("b"));
                return consolidate(store, facts);
            });

            RunRecord record = record(store, Layout.runRecord(RUN));
            byte[] data = store.get(record.consolidated().key()).orElseThrow();
            assertThat(record.missing()).as("time %d", time).isEmpty();
            assertThat(record.totals().unique()).isEqualTo(2);
            assertThat(Sha256.hex(new ByteArrayInputStream(data)))
                    .isEqualTo(record.consolidated().sha256());
            assertThat(new String(data, StandardCharsets.UTF_8).lines()).hasSize(2);
            assertThat(store.keys("")).noneMatch(key -> key.contains("lease"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLatestRunIsTheNewerOneWhoeverEndsLater(Where where) throws Exception {
        for (int time = 0; time < TIMES; time++) {
            Store store = store(where, time);
            CollectedRun older = new CollectedRun(store, RUN);
            older.batch("1", posting("a"));
            CollectedRun newer = new CollectedRun(store, LATER);
            newer.batch("1", posting("b"));

            together(() -> consolidate(store, older.facts()), () -> consolidate(store, newer.facts()));

            assertThat(record(store, Layout.LATEST).timestamp()).asString().isEqualTo(LATER);
        }
    }

    @Test
    void manyBatchesGiveTheSameBytesFromABucketAsFromAFolder() throws Exception {
        Store inFolder = Store.at(folder.resolve("all").toString());
        CollectedRun run = new CollectedRun(inFolder, RUN);
        for (int batch = 0; batch < 1_500; batch++) {
            run.batch("" + batch, posting("job-" + batch), posting("job-" + batch / 2));
        }
        // In this server an object is a file.
        TestBucket bucket = TestBucket.here();
        copy(folder.resolve("all"), bucket.files());
        Store inBucket = bucket.store(folder.resolve("machine"));

        RunRecord record = consolidate(inBucket, run.facts());

        assertThat(record).isEqualTo(record(inBucket, Layout.runRecord(RUN)));
        assertThat(record.missing()).isEmpty();
        assertThat(record.totals().postings()).isEqualTo(3_000);
        RunRecord expected = consolidate(inFolder, run.facts());
        assertThat(record.consolidated()).isEqualTo(expected.consolidated());
        for (String key : List.of(Layout.consolidated(RUN), Layout.duplicates(RUN))) {
            assertThat(Arrays.equals(
                            inBucket.get(key).orElseThrow(), inFolder.get(key).orElseThrow()))
                    .isTrue();
        }
        assertThat(inBucket.keys(Layout.RAW)).hasSize(1_500);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
