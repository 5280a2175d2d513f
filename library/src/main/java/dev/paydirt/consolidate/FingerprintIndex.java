package dev.paydirt.consolidate;

import dev.paydirt.posting.LineFacts.Fingerprint;

/// Numbers fingerprints in the order in which they come, from 0. Open addressing over primitive arrays: about 24 bytes
/// a
/// fingerprint.
final class FingerprintIndex {
    private static final int FIRST_SLOTS = 1 << 12;

    private final LongColumn high = new LongColumn();
    private final LongColumn low = new LongColumn();

    /// One more than the number; 0 is nobody.
    private int[] slots = new int[FIRST_SLOTS];

    /// The fingerprint's number: [#size] before the call when it is new.
    int number(Fingerprint same) {
        int slot = slot(same.high(), same.low());
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        high.add(same.high());
        low.add(same.low());
        slots[slot] = high.size();
        if (high.size() > slots.length / 4 * 3) {
            grow();
        }
        return high.size() - 1;
    }

    Fingerprint fingerprint(int number) {
        return new Fingerprint(high.get(number), low.get(number));
    }

    int size() {
        return high.size();
    }

    long bytes() {
        return high.bytes() + low.bytes() + (long) slots.length * Integer.BYTES;
    }

    private int slot(long wantedHigh, long wantedLow) {
        int slot = (int) wantedLow & (slots.length - 1);
        while (slots[slot] > 0) {
            int number = slots[slot] - 1;
            if (low.get(number) == wantedLow && high.get(number) == wantedHigh) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < high.size(); number++) {
            int slot = (int) low.get(number) & (slots.length - 1);
            while (slots[slot] > 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number + 1;
        }
    }
}
