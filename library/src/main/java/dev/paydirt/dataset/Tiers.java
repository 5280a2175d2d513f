package dev.paydirt.dataset;

import dev.paydirt.dataset.Manifest.Tier;
import dev.paydirt.store.Store;
import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The parts of an index, open for looking things up. Each is sorted by posting; what a later one says counts.
/// Safe for several threads.
final class Tiers implements Closeable {
    private final Arena arena = Arena.ofShared();
    private final List<MemorySegment> newestFirst = new ArrayList<>();

    /// @param scratch for copies of what is on other machines
    static Tiers open(Store store, List<Tier> tiers, Path scratch) throws IOException {
        var open = new Tiers();
        try {
            for (Tier tier : tiers) {
                open.add(store, tier, scratch);
            }
            Collections.reverse(open.newestFirst);
            return open;
        } catch (IOException | RuntimeException failed) {
            open.close();
            throw failed;
        }
    }

    private void add(Store store, Tier tier, Path scratch) throws IOException {
        try (FileChannel file = FileChannel.open(store.local(tier.key(), scratch))) {
            if (file.size() != tier.entries() * Place.BYTES) {
                throw new IOException("%s in %s has %d bytes and not %d entries; make the data set anew with --rebuild"
                        .formatted(tier.key(), store.location(), file.size(), tier.entries()));
            }
            newestFirst.add(file.map(MapMode.READ_ONLY, 0, file.size(), arena));
        }
    }

    /// Where the newest line of a posting stands.
    Optional<Place> find(Place posting) {
        for (MemorySegment tier : newestFirst) {
            long low = 0;
            long high = tier.byteSize() / Place.BYTES - 1;
            while (low <= high) {
                long middle = (low + high) >>> 1;
                int order = posting.compareTo(tier, middle);
                if (order == 0) {
                    return Optional.of(Place.read(tier, middle));
                }
                if (order < 0) {
                    high = middle - 1;
                } else {
                    low = middle + 1;
                }
            }
        }
        return Optional.empty();
    }

    /// Where every posting stands that any of these knows, sorted by posting.
    Iterator<Place> all() {
        return newest(newestFirst.size(), Collections.emptyIterator());
    }

    /// Where every posting stands that the newest of these know, or what is newer than all of them.
    Iterator<Place> newest(int tiers, Iterator<Place> newer) {
        Iterator<Place> all = newer;
        for (MemorySegment tier : newestFirst.subList(0, tiers)) {
            all = new Newer(all, entries(tier));
        }
        return all;
    }

    private static Iterator<Place> entries(MemorySegment tier) {
        return new Iterator<>() {
            private long next;

            @Override
            public boolean hasNext() {
                return next < tier.byteSize() / Place.BYTES;
            }

            @Override
            public Place next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return Place.read(tier, next++);
            }
        };
    }

    /// Two sorted lists as one; of a posting that both have, the newer's.
    private static final class Newer implements Iterator<Place> {
        private final Iterator<Place> newer;
        private final Iterator<Place> older;
        private Optional<Place> nextNewer;
        private Optional<Place> nextOlder;

        Newer(Iterator<Place> newer, Iterator<Place> older) {
            this.newer = newer;
            this.older = older;
            this.nextNewer = next(newer);
            this.nextOlder = next(older);
        }

        private static Optional<Place> next(Iterator<Place> places) {
            return places.hasNext() ? Optional.of(places.next()) : Optional.empty();
        }

        @Override
        public boolean hasNext() {
            return nextNewer.isPresent() || nextOlder.isPresent();
        }

        @Override
        public Place next() {
            if (nextNewer.isEmpty()) {
                return takeOlder();
            }
            int order = nextOlder.isEmpty() ? -1 : Place.BY_POSTING.compare(nextNewer.get(), nextOlder.get());
            if (order > 0) {
                return takeOlder();
            }
            if (order == 0) {
                takeOlder();
            }
            Place taken = nextNewer.get();
            nextNewer = next(newer);
            return taken;
        }

        private Place takeOlder() {
            Place taken = nextOlder.orElseThrow();
            nextOlder = next(older);
            return taken;
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
