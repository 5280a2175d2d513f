package dev.paydirt.dataset;

import dev.paydirt.Sha256;
import dev.paydirt.posting.Identity;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;

/// Where the newest line of a posting stands.
///
/// @param high the first half of the posting's fingerprint
/// @param layer counted from 0
/// @param offset of the line's first byte
/// @param length without the end of the line
record Place(long high, long low, int layer, long offset, int length) {
    /// Bytes that an entry of the index has.
    static final int BYTES = 32;

    static final Comparator<Place> BY_POSTING = (one, two) -> compare(one.high, one.low, two.high, two.low);

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    /// A line of a posting, wherever it is to stand. Fingerprints are the same on every machine, and nobody
    /// can make two postings have the same.
    static Place of(Identity identity, int length) {
        ByteBuffer digest = ByteBuffer.wrap(Sha256.of(identity.value()));
        return new Place(digest.getLong(), digest.getLong(), 0, 0, length);
    }

    static Place read(MemorySegment index, long entry) {
        long at = entry * BYTES;
        return new Place(
                index.get(LONG, at),
                index.get(LONG, at + 8),
                index.get(INT, at + 16),
                index.get(LONG, at + 20),
                index.get(INT, at + 28));
    }

    /// Which of a posting and an entry's posting comes first.
    int compareTo(MemorySegment index, long entry) {
        long at = entry * BYTES;
        return compare(high, low, index.get(LONG, at), index.get(LONG, at + 8));
    }

    void writeTo(ByteBuffer out) {
        out.putLong(high).putLong(low).putInt(layer).putLong(offset).putInt(length);
    }

    Place at(int newLayer, long newOffset) {
        return new Place(high, low, newLayer, newOffset, length);
    }

    boolean isOfSamePosting(Place other) {
        return high == other.high && low == other.low;
    }

    private static int compare(long high, long low, long otherHigh, long otherLow) {
        int order = Long.compareUnsigned(high, otherHigh);
        return order != 0 ? order : Long.compareUnsigned(low, otherLow);
    }
}
