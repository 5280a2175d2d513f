package dev.paydirt.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.store.FlakyStore;
import dev.paydirt.store.FlakyStore.Fate;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A data set of all runs in a store that breaks while it is written.
class BrokenStoreDatasetTest {
    @TempDir
    Path folder;

    private Nights nights(String name) {
        return new Nights(Store.at(folder.resolve(name).toString()), folder);
    }

    @Test
    void whereverTheStoreBreaksReadersHaveWhatWasThereAndTheNextUpdateEndsTheSame() throws IOException {
        Nights expected = nights("expected");
        for (int night = 0; night < 3; night++) {
            expected.had(night, DatasetTest.lines(night));
        }
        expected.update();
        boolean broke = true;
        for (int step = 1; broke; step++) {
            Nights nights = nights("step-" + step);
            nights.had(0, DatasetTest.lines(0));
            nights.update();
            nights.had(1, DatasetTest.lines(1));
            nights.had(2, DatasetTest.lines(2));
            int breaksAt = step;
            int[] operations = new int[1];
            var flaky = new FlakyStore(nights.store(), (_, _) -> ++operations[0] >= breaksAt ? Fate.STAYS : Fate.WORKS);
            broke = isBroken(new Nights(flaky, folder));

            assertThat(nights.lines().size()).isGreaterThanOrEqualTo(96);
            nights.store().delete(Layout.DATASET_LEASE);
            nights.update();
            assertThat(nights.objects()).as("broken at %s", step).isEqualTo(expected.objects());
        }
    }

    private static boolean isBroken(Nights nights) {
        try {
            nights.update();
            return false;
        } catch (IOException broken) {
            return true;
        }
    }
}
