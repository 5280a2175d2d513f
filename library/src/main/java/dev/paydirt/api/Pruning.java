package dev.paydirt.api;

import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What of old runs may go: their batches, saved answers and logs. Data sets, reports and ledgers stay, and runs that
/// were never finished stay whole, because their batches are all there is.
///
/// @param runs finished ones from before the span, oldest last, that have something to remove
/// @param keys everything of theirs that goes
public record Pruning(List<Timestamp> runs, List<String> keys) {
    public Pruning {
        runs = List.copyOf(runs);
        keys = List.copyOf(keys);
    }

    /// Looks, and removes nothing.
    ///
    /// @param before runs with an earlier timestamp
    public static Pruning of(Store store, Instant before) throws StoreException {
        List<Timestamp> runs = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> raw = store.keys(Layout.RAW);
        for (Timestamp run : new Runs(store).timestamps()) {
            String name = run.toString();
            List<String> ofRun = store.keys(Layout.run(name));
            if (run.instant().isBefore(before) && ofRun.contains(Layout.runRecord(name))) {
                List<String> gone = new ArrayList<>();
                raw.stream().filter(key -> isBatchOf(key, name)).forEach(gone::add);
                gone.addAll(store.keys(Layout.answers(name)));
                ofRun.stream().filter(key -> key.endsWith(".log")).forEach(gone::add);
                if (!gone.isEmpty()) {
                    runs.add(run);
                    keys.addAll(gone);
                }
            }
        }
        return new Pruning(runs, keys);
    }

    private static boolean isBatchOf(String key, String run) {
        return key.endsWith("-" + run + ".jsonl")
                || key.endsWith("-" + run + ".jsonl.zst")
                || key.endsWith("-" + run + ".jsonl.gz");
    }

    /// Removes them. First each run is marked, so that nobody makes its data set anew from what is left.
    public void remove(Store store) throws IOException {
        for (Timestamp run : runs) {
            store.put(Layout.pruned(run.toString()), "{\"version\":1}\n".getBytes(StandardCharsets.UTF_8));
        }
        for (String key : keys) {
            store.delete(key);
        }
    }
}
