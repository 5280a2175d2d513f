package dev.paydirt.dataset;

import dev.paydirt.dataset.Manifest.Layer;
import dev.paydirt.store.OpenObject;
import dev.paydirt.store.Store;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Reads single lines of layers. Those that stand close together are read together, because asking a bucket
/// takes longer than what it then sends.
final class KnownLines implements Closeable {
    private static final int WIDEST_GAP = 64 * 1024;
    private static final int LONGEST_READ = 4 << 20;

    private static final Comparator<Place> BY_PLACE =
            Comparator.comparingInt(Place::layer).thenComparingLong(Place::offset);

    /// A process may have so many files open without a second thought.
    private static final int MOST_OPEN = 200;

    private final Store store;
    private final List<Layer> layers;
    private final Map<Integer, OpenObject> open = new ConcurrentHashMap<>();

    KnownLines(Store store, List<Layer> layers) {
        this.store = store;
        this.layers = layers;
    }

    Map<Place, byte[]> at(List<Place> places) throws IOException {
        Map<Place, byte[]> lines = new HashMap<>();
        List<Place> sorted = places.stream().sorted(BY_PLACE).toList();
        int from = 0;
        for (int at = 1; at <= sorted.size(); at++) {
            if (at == sorted.size() || !isReadWith(sorted.get(from), sorted.get(at - 1), sorted.get(at))) {
                read(sorted.subList(from, at), lines);
                from = at;
            }
        }
        return lines;
    }

    private static boolean isReadWith(Place first, Place before, Place next) {
        return next.layer() == first.layer()
                && next.offset() - (before.offset() + before.length()) <= WIDEST_GAP
                && next.offset() + next.length() - first.offset() <= LONGEST_READ;
    }

    private void read(List<Place> together, Map<Place, byte[]> lines) throws IOException {
        Place first = together.getFirst();
        Place last = together.getLast();
        int length = (int) (last.offset() + last.length() - first.offset());
        byte[] bytes = bytes(first.layer(), first.offset(), length);
        for (Place place : together) {
            int from = (int) (place.offset() - first.offset());
            lines.put(place, Arrays.copyOfRange(bytes, from, from + place.length()));
        }
    }

    /// Layers stay open: lines that were seen before are spread over many of them.
    private byte[] bytes(int layer, long from, int length) throws IOException {
        OpenObject object = open.get(layer);
        if (object == null) {
            object = store.openObject(layers.get(layer).key());
            if (open.size() >= MOST_OPEN || open.putIfAbsent(layer, object) != null) {
                try (OpenObject once = object) {
                    return once.bytes(from, length);
                }
            }
        }
        return object.bytes(from, length);
    }

    @Override
    public void close() throws IOException {
        for (OpenObject object : open.values()) {
            object.close();
        }
    }
}
