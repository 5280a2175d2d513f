package dev.paydirt.dataset;

import dev.paydirt.consolidate.LineScan;
import dev.paydirt.dataset.Manifest.Layer;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The newest line of every posting, layer by layer.
final class CurrentLines extends InputStream {
    private static final int FIRST_ROOM = 1024;

    private final Store store;
    private final List<Layer> layers;
    private final List<Offsets> offsets;
    private int layer = -1;
    private Optional<InputStream> open = Optional.empty();
    private Optional<LineScan> scan = Optional.empty();
    private byte[] line = new byte[0];
    private int at;

    /// Where lines of one layer begin that no later layer has.
    private static final class Offsets {
        private long[] offsets = new long[FIRST_ROOM];
        private int size;

        void add(long offset) {
            if (size == offsets.length) {
                offsets = Arrays.copyOf(offsets, size * 2);
            }
            offsets[size++] = offset;
        }

        void sort() {
            Arrays.sort(offsets, 0, size);
        }

        boolean has(long offset) {
            return Arrays.binarySearch(offsets, 0, size, offset) >= 0;
        }
    }

    private CurrentLines(Store store, List<Layer> layers, List<Offsets> offsets) {
        this.store = store;
        this.layers = layers;
        this.offsets = offsets;
    }

    /// @param index read to its end at once
    static CurrentLines of(Store store, List<Layer> layers, Iterator<Place> index) {
        List<Offsets> offsets = new ArrayList<>();
        layers.forEach(_ -> offsets.add(new Offsets()));
        while (index.hasNext()) {
            Place place = index.next();
            offsets.get(place.layer()).add(place.offset());
        }
        offsets.forEach(Offsets::sort);
        return new CurrentLines(store, layers, offsets);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (at == line.length && !nextLine()) {
            return -1;
        }
        int count = Math.min(most, line.length - at);
        System.arraycopy(line, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean nextLine() throws IOException {
        while (scan.isPresent() || nextLayer()) {
            Optional<LineScan.Line> next = scan.orElseThrow().next();
            if (next.isEmpty()) {
                close();
            } else if (offsets.get(layer).has(next.get().offset())) {
                byte[] bytes = next.get().bytes();
                line = Arrays.copyOf(bytes, bytes.length + 1);
                line[bytes.length] = '\n';
                at = 0;
                return true;
            }
        }
        return false;
    }

    private boolean nextLayer() throws IOException {
        layer++;
        if (layer >= layers.size()) {
            return false;
        }
        if (offsets.get(layer).size > 0) {
            InputStream in = store.open(layers.get(layer).key());
            open = Optional.of(in);
            scan = Optional.of(new LineScan(in));
            return true;
        }
        return nextLayer();
    }

    @Override
    public void close() throws IOException {
        scan = Optional.empty();
        if (open.isPresent()) {
            InputStream in = open.get();
            open = Optional.empty();
            in.close();
        }
    }
}
