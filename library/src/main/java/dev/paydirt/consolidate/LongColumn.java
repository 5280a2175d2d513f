package dev.paydirt.consolidate;

import java.util.ArrayList;
import java.util.List;

/// A list of numbers that grows without copying what it holds.
final class LongColumn {
    private static final int CHUNK_BITS = 15;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private final List<long[]> chunks = new ArrayList<>();
    private int size;

    void add(long value) {
        if ((size >> CHUNK_BITS) == chunks.size()) {
            chunks.add(new long[CHUNK]);
        }
        chunks.get(size >> CHUNK_BITS)[size & (CHUNK - 1)] = value;
        size++;
    }

    long get(int at) {
        return chunks.get(at >> CHUNK_BITS)[at & (CHUNK - 1)];
    }

    void set(int at, long value) {
        chunks.get(at >> CHUNK_BITS)[at & (CHUNK - 1)] = value;
    }

    int size() {
        return size;
    }

    long bytes() {
        return (long) chunks.size() * CHUNK * Long.BYTES;
    }
}
