package dev.paydirt.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.store.ElsewhereStore;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The wall clock jumps by hours, either way, whenever somebody looks at it.
class JumpingClockTest {
    @TempDir
    private Path folder;

    @Test
    void aRunEndsWithTheSameBytesAndNoTimeIsNegative() throws IOException, InterruptedException {
        var run = new SavedRun(folder);
        Path calm = folder.resolve("calm");
        run.run(Store.at(calm.toString()), false);
        SortedMap<String, String> undisturbed = SavedRun.data(calm);

        for (int seed = 0; seed < 10; seed++) {
            var random = new Random(seed);
            Instant start = Instant.parse("2025-11-24T02:00:00Z");
            run.clock(() -> start.plus(Duration.ofMinutes(random.nextInt(-600, 600))));
            Path place = folder.resolve("jumping-" + seed);
            Store objects = Store.at(place.toString());
            Store store = seed % 2 == 0 ? objects : new ElsewhereStore(objects, folder.resolve("machine-" + seed));

            RunRecord record = run.run(store, false);

            assertThat(record.status()).as("seed %d", seed).isEqualTo(Status.COMPLETE);
            assertThat(SavedRun.data(place).equals(undisturbed))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(record.batches()).allMatch(batch -> batch.seconds() >= 0);
            assertThat(record.cost().actual().get("seconds")).isNotNegative();
        }
    }
}
