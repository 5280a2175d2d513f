package dev.paydirt.consolidate;

import dev.paydirt.posting.LineFacts;
import dev.paydirt.posting.LineFacts.Fingerprint;

/// A [LineAt] in four longs, its fingerprint left out.
///
/// @param place input (24 bits) and offset (40 bits)
/// @param time as it is
/// @param told length (25 bits), which fields say something (35), trust (2), salary, compact
/// @param rest number (40 bits) and how many fields say something (24)
record PackedLine(long place, long time, long told, long rest) {
    private static final int OFFSET_BITS = 40;
    private static final int FILLS_BITS = 35;
    private static final int FLAGS_BITS = 4;
    private static final int FILLED_BITS = 24;
    static final int MOST_INPUTS = 1 << (Long.SIZE - OFFSET_BITS);

    static PackedLine of(LineAt line) {
        LineFacts facts = line.facts();
        long flags = ((long) facts.trust() << 2) | (facts.salary() ? 2 : 0) | (facts.compact() ? 1 : 0);
        return new PackedLine(
                ((long) line.input() << OFFSET_BITS) | line.offset(),
                facts.time(),
                ((((long) line.length() << FILLS_BITS) | facts.fills()) << FLAGS_BITS) | flags,
                (line.number() << FILLED_BITS) | Math.min(facts.filled(), mask(FILLED_BITS)));
    }

    LineAt line(Fingerprint same) {
        var facts = new LineFacts(
                same,
                (int) ((told >>> 2) & mask(2)),
                time,
                (int) (rest & mask(FILLED_BITS)),
                (told >>> FLAGS_BITS) & mask(FILLS_BITS),
                (told & 2) != 0,
                (told & 1) != 0);
        return new LineAt(
                (int) (place >>> OFFSET_BITS),
                rest >>> FILLED_BITS,
                place & mask(OFFSET_BITS),
                (int) (told >>> (FILLS_BITS + FLAGS_BITS)),
                facts);
    }

    /// The same with another number, of at most 40 bits.
    PackedLine numbered(long number) {
        return new PackedLine(place, time, told, (number << FILLED_BITS) | (rest & mask(FILLED_BITS)));
    }

    long number() {
        return rest >>> FILLED_BITS;
    }

    private static long mask(int bits) {
        return (1L << bits) - 1;
    }
}
