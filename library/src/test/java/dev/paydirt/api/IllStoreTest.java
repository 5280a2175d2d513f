package dev.paydirt.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.store.FlakyStore;
import dev.paydirt.store.FlakyStore.Fate;
import dev.paydirt.store.FullDisk;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store that is full, away or broken costs time and nothing else.
class IllStoreTest {
    private static final String RUN = "metadata/runs/" + SavedRun.TIMESTAMP + "/";

    @TempDir
    private Path folder;

    private SavedRun run;
    private SortedMap<String, String> undisturbed;

    @BeforeEach
    void runUndisturbed() throws IOException, InterruptedException {
        run = new SavedRun(folder);
        Path store = folder.resolve("undisturbed");
        run.run(Store.at(store.toString()), false);
        undisturbed = SavedRun.data(store);
        assertThat(undisturbed.keySet()).hasSize(3);
    }

    private Store at(Path place) {
        return Store.at(place.toString());
    }

    @Test
    void aDiskThatIsFullAnywhereLeavesNothingTornAndTheSameCommandGoesOn() throws IOException, InterruptedException {
        int full = 0;
        boolean done = false;
        for (long room = 1; !done; room += 611) {
            Path place = folder.resolve("full-" + room);
            var disk = new FullDisk(room);
            Store store = Store.at(place.toString(), disk);
            try {
                run.run(store, false);
                done = true;
            } catch (StoreException failed) {
                full++;
                assertThat(failed).as("room for %d", room).hasMessageContaining("free some space");
                assertThat(undisturbed.entrySet())
                        .as("room for %d", room)
                        .containsAll(SavedRun.data(place).entrySet());
                disk.grow(10_000_000);
                assertThat(run.run(store, false).status()).isEqualTo(Status.COMPLETE);
            }
            assertThat(SavedRun.data(place).equals(undisturbed))
                    .as("room for %d", room)
                    .isTrue();
            assertThat(place.resolve(RUN + "work")).doesNotExist();
        }
        assertThat(full).isGreaterThan(30);
    }

    @Test
    void aStoreThatIsAwayAgainAndAgainIsWaitedFor() throws IOException, InterruptedException {
        Path place = folder.resolve("flaky");
        var chance = new Random(11);
        Store store = new FlakyStore(at(place), (_, _) -> switch (chance.nextInt(4)) {
            case 0 -> Fate.PASSES;
            case 1 -> Fate.PASSES_AFTERWARDS;
            default -> Fate.WORKS;
        });
        assertThat(run.run(store, false).status()).isEqualTo(Status.COMPLETE);
        assertThat(SavedRun.data(place).equals(undisturbed)).isTrue();
    }

    @Test
    void aPublicationThatFailsLeavesItsBatchUnpublishedAndTheSameCommandPublishesIt()
            throws IOException, InterruptedException {
        for (String key : new String[] {
            Layout.batch("1", SavedRun.TIMESTAMP),
            Layout.batchLog("1", SavedRun.TIMESTAMP),
            Layout.batchReport("1", SavedRun.TIMESTAMP)
        }) {
            Path place = folder.resolve(key.replace('/', '-'));
            Store broken = new FlakyStore(
                    at(place), (operation, of) -> of.equals(key) && !operation.equals("get") ? Fate.STAYS : Fate.WORKS);
            assertThatThrownBy(() -> run.run(broken, false))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("it is broken");
            assertThat(at(place).get(Layout.batchReport("1", SavedRun.TIMESTAMP)))
                    .isEmpty();
            assertThat(place.resolve(Layout.journal("1", SavedRun.TIMESTAMP))).exists();

            RunRecord record = run.run(at(place), false);
            assertThat(record.batches()).allMatch(batch -> batch.attempt() == 1);
            assertThat(SavedRun.data(place).equals(undisturbed)).isTrue();
            assertThat(place.resolve(RUN + "work")).doesNotExist();
        }
    }
}
