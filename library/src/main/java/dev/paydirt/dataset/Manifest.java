package dev.paydirt.dataset;

import dev.paydirt.Refused;
import dev.paydirt.Sha256;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the data set consists of: `dataset/dataset.json`. What it does not name is not part of it.
///
/// @param version of the files and of the rules by which lines are made; another one means making them anew
/// @param layers one for each run, oldest first
/// @param index together where each posting stands that any layer has, oldest first
record Manifest(int version, List<Layer> layers, List<Tier> index) {
    static final int VERSION = 1;
    static final Manifest EMPTY = new Manifest(VERSION, List.of(), List.of());

    /// Characters of a digest that tell names apart.
    private static final int ORIGIN_BYTES = 6;

    Manifest {
        layers = List.copyOf(layers);
        index = List.copyOf(index);
    }

    /// The postings of one run, each as all runs up to it know it.
    ///
    /// @param run whose postings they are
    /// @param data the digest of the run's own data set
    /// @param origin of this digest and those of all runs before: what the lines follow from
    /// @param lines how many there are
    /// @param added how many of them no earlier run had
    record Layer(Timestamp run, String data, String origin, String key, long bytes, long lines, long added) {}

    /// Where postings stand of which no later part of the index says anything.
    record Tier(String key, long entries) {}

    static Optional<Manifest> in(Store store) throws StoreException {
        Optional<byte[]> content = store.get(Layout.DATASET_MANIFEST);
        return content.map(bytes -> RecordFile.read(bytes, Manifest.class, Layout.DATASET_MANIFEST));
    }

    /// What there is for whoever adds to it.
    ///
    /// @param manifest nothing where none is there or it is of no use
    /// @param useless why it is of no use, where one is there
    record ToAddTo(Manifest manifest, Optional<String> useless) {}

    static ToAddTo toAddTo(Store store) throws StoreException {
        try {
            Manifest found = in(store).orElse(EMPTY);
            return found.version() == VERSION
                    ? new ToAddTo(found, Optional.empty())
                    : new ToAddTo(
                            EMPTY,
                            Optional.of("%s follows the rules of version %d, and these are of version %d"
                                    .formatted(Layout.DATASET_MANIFEST, found.version(), VERSION)));
        } catch (Refused damaged) {
            return new ToAddTo(EMPTY, Optional.of(String.valueOf(damaged.getMessage())));
        }
    }

    /// What a run's lines follow from that is added after these: the same runs give the same.
    String originOf(Timestamp run, String data) {
        String before = layers.isEmpty() ? "" : layers.getLast().origin();
        return Sha256.hex(VERSION + " " + before + " " + run + " " + data, ORIGIN_BYTES);
    }

    Manifest with(Layer layer, List<Tier> tiers) {
        List<Layer> all = new ArrayList<>(layers);
        all.add(layer);
        return new Manifest(version, all, tiers);
    }

    boolean has(Timestamp run) {
        return layers.stream().anyMatch(layer -> layer.run().equals(run));
    }

    /// Different postings.
    long postings() {
        return layers.stream().mapToLong(Layer::added).sum();
    }

    List<String> keys() {
        return Stream.concat(layers.stream().map(Layer::key), index.stream().map(Tier::key))
                .toList();
    }
}
