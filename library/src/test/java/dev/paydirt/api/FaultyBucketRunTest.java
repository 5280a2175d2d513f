package dev.paydirt.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.run.Status;
import dev.paydirt.store.FaultyWay;
import dev.paydirt.store.FaultyWay.Fate;
import dev.paydirt.store.PatientStore;
import dev.paydirt.store.Store;
import dev.paydirt.store.TestBucket;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole runs into a bucket of which one call in ten fails: refused, slow, broken off, or done without an answer.
class FaultyBucketRunTest {
    private static final List<Fate> FAULTS =
            Stream.of(Fate.values()).filter(fate -> fate != Fate.ARRIVES).toList();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void endWithTheBytesOfAnUndisturbedOne(long seed) throws IOException, InterruptedException {
        var run = new SavedRun(folder);
        Path store = folder.resolve("undisturbed");
        run.run(Store.at(store.toString()), false);
        TestBucket bucket = TestBucket.here();
        RandomGenerator chance = new Random(seed);
        var failed = new AtomicInteger();

        try (var way = new FaultyWay(bucket.address(), () -> fate(chance, failed))) {
            Store patient = new PatientStore(
                    bucket.behind(way.address()).store(folder.resolve("machine")), _ -> {}, new Random(seed));
            assertThat(run.run(patient, false).status()).isEqualTo(Status.COMPLETE);
        }

        assertThat(failed).as("calls that failed").hasPositiveValue();
        assertThat(SavedRun.data(bucket.files())).isEqualTo(SavedRun.data(store));
    }

    private static Fate fate(RandomGenerator chance, AtomicInteger failed) {
        synchronized (chance) {
            if (chance.nextInt(10) > 0) {
                return Fate.ARRIVES;
            }
            failed.incrementAndGet();
            return FAULTS.get(chance.nextInt(FAULTS.size()));
        }
    }
}
