package dev.paydirt.sandbox;

import java.util.Arrays;
import java.util.List;

/// Lots drawn for one thing: the same seed, number and draw give the same answer on every machine, in any order.
///
/// @param state what the seed and the thing's number came to
record Lot(long state) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    static Lot of(long seed, long number) {
        return new Lot(mixed(mixed(seed) + number * GOLDEN));
    }

    static Lot of(long seed, String text) {
        return of(seed, digest(text));
    }

    /// The same thing's lots for its `part`-th part.
    Lot part(long part) {
        return new Lot(mixed(state + (part + 1) * GOLDEN));
    }

    long bits(Draw draw) {
        return mixed(state + draw.number * 0xD1B54A32D192ED03L);
    }

    /// Evenly in `0 … bound - 1`.
    int below(Draw draw, int bound) {
        return (int) Math.unsignedMultiplyHigh(bits(draw), bound);
    }

    /// Evenly in `[0, 1)`.
    double share(Draw draw) {
        return (bits(draw) >>> 11) * 0x1.0p-53;
    }

    boolean happens(Draw draw, double probability) {
        return share(draw) < probability;
    }

    <T> T one(Draw draw, List<T> choices) {
        return choices.get(below(draw, choices.size()));
    }

    /// The first position at which the running total of `weights` exceeds a draw from their sum.
    int weighted(Draw draw, int[] runningTotals) {
        int drawn = below(draw, runningTotals[runningTotals.length - 1]);
        int found = Arrays.binarySearch(runningTotals, drawn);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// FNV-1a over UTF-16 units, because `hashCode` has too few bits for addresses that differ in one digit.
    private static long digest(String text) {
        long digest = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            digest = (digest ^ text.charAt(i)) * 0x100000001B3L;
        }
        return digest;
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
    private static long mixed(long value) {
        long bits = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }
}
