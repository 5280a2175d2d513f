package dev.paydirt.dataset;

import dev.paydirt.Refused;
import dev.paydirt.dataset.Manifest.Layer;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which runs are to become part of the data set, oldest first.
///
/// @param isAnew whether all of them are, and not only those that it lacks
record DatasetRuns(List<Run> toAdd, boolean isAnew) {
    /// Of so many runs that are part of it, the newest, is looked whether their data are still what they were.
    private static final int LOOKED_AT_AGAIN = 30;

    /// @param key of its data set
    record Run(Timestamp timestamp, String key, String sha256) {}

    static DatasetRuns of(Store store, Manifest there, boolean anew) throws StoreException {
        List<Timestamp> all = consolidated(store);
        if (!anew) {
            List<Timestamp> missing =
                    all.stream().filter(run -> !there.has(run)).toList();
            List<Run> toAdd = runs(store, missing);
            if (!isOutOfOrder(there, toAdd) && !hasChanged(store, there)) {
                return new DatasetRuns(toAdd, there.layers().isEmpty());
            }
            refuseToLose(there, all);
        }
        return new DatasetRuns(runs(store, all), true);
    }

    private static List<Timestamp> consolidated(Store store) throws StoreException {
        List<Timestamp> runs = new ArrayList<>();
        for (String key : store.keys(Layout.CONSOLIDATED)) {
            Layout.runOfConsolidated(key).flatMap(DatasetRuns::timestamp).ifPresent(runs::add);
        }
        return runs.stream().sorted().toList();
    }

    /// An object that somebody else put there is of no run.
    private static Optional<Timestamp> timestamp(String text) {
        try {
            return Optional.of(Timestamp.of(text));
        } catch (Refused notATimestamp) {
            return Optional.empty();
        }
    }

    private static List<Run> runs(Store store, List<Timestamp> timestamps) throws StoreException {
        List<Run> runs = new ArrayList<>();
        for (Timestamp timestamp : timestamps) {
            run(store, timestamp).ifPresent(runs::add);
        }
        return runs;
    }

    /// Nothing while it has no record, or its record says that its data are not to be trusted.
    private static Optional<Run> run(Store store, Timestamp timestamp) throws StoreException {
        String key = Layout.runRecord(timestamp.toString());
        return store.get(key)
                .map(content -> RecordFile.read(content, RunRecord.class, key))
                .filter(record -> record.status() == Status.COMPLETE || record.status() == Status.PARTIAL)
                .map(RunRecord::consolidated)
                .map(data -> new Run(timestamp, data.key(), data.sha256()));
    }

    private static boolean isOutOfOrder(Manifest there, List<Run> toAdd) {
        return !there.layers().isEmpty()
                && !toAdd.isEmpty()
                && toAdd.getFirst()
                                .timestamp()
                                .compareTo(there.layers().getLast().run())
                        < 0;
    }

    private static boolean hasChanged(Store store, Manifest there) throws StoreException {
        List<Layer> layers = there.layers();
        for (Layer layer : layers.subList(Math.max(0, layers.size() - LOOKED_AT_AGAIN), layers.size())) {
            Optional<Run> now = run(store, layer.run());
            if (now.isPresent() && !now.get().sha256().equals(layer.data())) {
                return true;
            }
        }
        return false;
    }

    private static void refuseToLose(Manifest there, List<Timestamp> all) {
        for (Layer layer : there.layers()) {
            if (!all.contains(layer.run())) {
                throw new Refused(
                        ("the data set of all runs has to be made anew because an earlier run came or changed,"
                                        + " and %s is gone; put it back, or go without run %s: paydirt consolidate --all --rebuild")
                                .formatted(Layout.consolidated(layer.run().toString()), layer.run()));
            }
        }
    }
}
