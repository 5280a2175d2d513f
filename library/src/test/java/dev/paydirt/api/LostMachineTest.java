package dev.paydirt.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import dev.paydirt.collect.Progress;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.store.ElsewhereStore;
import dev.paydirt.store.FlakyStore;
import dev.paydirt.store.FlakyStore.Fate;
import dev.paydirt.store.Hold;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run that goes on on another machine, which has nothing but the store.
class LostMachineTest {
    private static final String WORK = Layout.work(SavedRun.TIMESTAMP);

    @TempDir
    Path folder;

    private SavedRun run;
    private SortedMap<String, String> undisturbed;
    private Store objects;

    @BeforeEach
    void runUndisturbed() throws IOException, InterruptedException {
        run = new SavedRun(folder);
        Path store = folder.resolve("undisturbed");
        run.run(Store.at(store.toString()), false);
        undisturbed = SavedRun.data(store);
        objects = open("objects");
    }

    /// Objects that every machine sees.
    Store open(String name) {
        return Store.at(folder.resolve(name).toString());
    }

    /// Where they lie as files.
    Path files(String name) {
        return folder.resolve(name);
    }

    private Store seenFrom(String machine) {
        return new ElsewhereStore(objects, folder.resolve(machine));
    }

    /// The machine is gone: nothing that it says reaches the store any more, not even that it gives up.
    private static final class Lost {
        private int left;

        Lost(int checkpoints) {
            this.left = checkpoints;
        }

        Fate of(String operation, String key) {
            if (operation.equals("put") && key.endsWith(".journal")) {
                left--;
            }
            return left < 0 ? Fate.STAYS : Fate.WORKS;
        }
    }

    @Test
    void aLostMachineCostsAtMostTheQueryInHand() throws IOException, InterruptedException {
        for (int checkpoints = 0; checkpoints < 7; checkpoints++) {
            objects = open("objects-" + checkpoints);
            var lost = new Lost(checkpoints);
            List<String> before = new ArrayList<>();
            assertThatThrownBy(() -> run.run(
                            new FlakyStore(seenFrom("lost-" + objects.location().hashCode()), lost::of),
                            false,
                            noting(before)))
                    .hasMessageContaining("it is broken");
            forgetHolds();

            List<String> after = new ArrayList<>();
            RunRecord record = run.run(seenFrom("other-" + checkpoints), false, noting(after));

            assertThat(record.status()).isEqualTo(Status.COMPLETE);
            assertThat(SavedRun.data(files("objects-" + checkpoints)).equals(undisturbed))
                    .isTrue();
            List<String> twice = new ArrayList<>(before);
            twice.retainAll(after);
            assertThat(twice.stream().distinct())
                    .as("after %d checkpoints", checkpoints)
                    .hasSize(1);
            assertThat(objects.keys(WORK)).isEmpty();
        }
    }

    /// Ten minutes later.
    private void forgetHolds() throws IOException {
        for (String key : objects.keys(WORK)) {
            if (key.endsWith(".hold")) {
                objects.delete(key);
            }
        }
    }

    private static Consumer<Progress> noting(List<String> pairs) {
        return event -> {
            if (event instanceof Progress.PageKept page) {
                pairs.add(page.query() + " at " + page.source());
            }
        };
    }

    @Test
    void aMachineThatComesBackTakesWhatAnotherDidMeanwhile() throws IOException, InterruptedException {
        var first = new Lost(1);
        assertThatThrownBy(() -> run.run(new FlakyStore(seenFrom("first"), first::of), false));
        forgetHolds();
        var second = new Lost(1);
        assertThatThrownBy(() -> run.run(new FlakyStore(seenFrom("second"), second::of), false));
        forgetHolds();

        List<String> after = new ArrayList<>();
        assertThat(run.run(seenFrom("first"), false, noting(after)).status()).isEqualTo(Status.COMPLETE);
        assertThat(SavedRun.data(files("objects")).equals(undisturbed)).isTrue();
        assertThat(after).doesNotContain("q1 at one", "q2 at one");
    }

    @Test
    void twoMachinesAreNotAtOneBatch() throws IOException, InterruptedException {
        Store elsewhere = seenFrom("first");
        try (Hold _ = Hold.take(
                        elsewhere,
                        Layout.batchHold("1", SavedRun.TIMESTAMP),
                        "process 7 on another machine",
                        InstantSource.system())
                .orElseThrow()) {
            List<String> told = new ArrayList<>();
            RunRecord record = run.run(seenFrom("second"), false, event -> {
                if (event instanceof Progress.Notice notice) {
                    told.add(notice.text());
                }
            });
            assertThat(record.missing()).containsExactly("1");
            assertThat(told)
                    .singleElement()
                    .asString()
                    .contains("batch 1", "is being collected by process 7 on another machine");
        }
        assertThat(run.run(seenFrom("second"), false).status()).isEqualTo(Status.COMPLETE);
    }

    @Test
    void aRunAsAWholeIsHeldByOne() throws IOException {
        var paydirt = new Paydirt(seenFrom("first"), World.real());
        var other = new Paydirt(seenFrom("second"), World.real());
        try (Hold _ = paydirt.hold(run.plan())) {
            assertThatThrownBy(() -> other.hold(run.plan()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("is being collected by process ");
        }
        other.hold(run.plan()).close();
    }
}
