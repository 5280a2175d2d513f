package dev.paydirt.near;

import java.util.Arrays;

/// The runs of five words of a text, as numbers in ascending order, each once: how much of two texts is the
/// same can be told from them.
public final class Shingles {
    private static final int RUN = 5;
    private static final int LONG_ENOUGH = 200;
    private static final double OF_LONG_TEXTS = 0.85;
    private static final double OF_SHORT_TEXTS = 0.95;

    private final int words;
    private final long[] inOrder;
    private final boolean cut;
    private final long[] sorted;

    private Shingles(int words, long[] inOrder, boolean cut) {
        this.words = words;
        this.inOrder = inOrder;
        this.cut = cut;
        this.sorted = distinct(inOrder);
    }

    public static Shingles of(String text) {
        String plain = text.strip();
        boolean cut = plain.endsWith("…") || plain.endsWith("...");
        long[] words = PlainWords.hashes(plain);
        int count = words.length == 0 ? 0 : Math.max(1, words.length - RUN + 1);
        long[] runs = new long[count];
        for (int first = 0; first < count; first++) {
            long run = 0;
            for (int word = first; word < Math.min(first + RUN, words.length); word++) {
                run = mixed(run * 31 + words[word]);
            }
            runs[first] = run;
        }
        return new Shingles(words.length, runs, cut);
    }

    /// Whether the two texts are nearly the same: they share 85 % of all their runs, short ones 95 %.
    public boolean isNear(Shingles other) {
        return likeness(other) >= bar(other);
    }

    /// What it takes to be near: short texts of different jobs are alike more easily.
    double bar(Shingles other) {
        return Math.min(words, other.words) < LONG_ENOUGH ? OF_SHORT_TEXTS : OF_LONG_TEXTS;
    }

    /// The share of common runs among all runs of the two (Jaccard). Where the shorter one is visibly cut, the
    /// share of it that stands in the other: what is missing tells nothing, and who tells it again may begin
    /// with words of their own. The last word may be half of one.
    public double likeness(Shingles other) {
        if (cut && words < other.words) {
            long[] told = beginning(words - 1);
            return told.length == 0 ? 0 : (double) shared(told, other.sorted) / told.length;
        }
        if (other.cut && other.words < words) {
            return other.likeness(this);
        }
        return jaccard(sorted, other.sorted);
    }

    /// Numbers of which two texts share about as many as they are alike.
    ///
    /// @param count how many
    long[] sketch(int count) {
        long[] least = new long[count];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long run : sorted) {
            for (int index = 0; index < count; index++) {
                least[index] = Math.min(least[index], mixed(run + index * 0x9E3779B97F4A7C15L));
            }
        }
        return least;
    }

    public int words() {
        return words;
    }

    boolean isCut() {
        return cut;
    }

    boolean isEmpty() {
        return sorted.length == 0;
    }

    boolean sameAs(Shingles other) {
        return words == other.words && Arrays.equals(sorted, other.sorted);
    }

    private long[] beginning(int mostWords) {
        return distinct(Arrays.copyOf(inOrder, Math.clamp(mostWords - RUN + 1, 0, inOrder.length)));
    }

    private static double jaccard(long[] left, long[] right) {
        int shared = shared(left, right);
        int all = left.length + right.length - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    private static int shared(long[] left, long[] right) {
        int shared = 0;
        int atLeft = 0;
        int atRight = 0;
        while (atLeft < left.length && atRight < right.length) {
            long difference = Long.compare(left[atLeft], right[atRight]);
            shared += difference == 0 ? 1 : 0;
            atLeft += difference <= 0 ? 1 : 0;
            atRight += difference >= 0 ? 1 : 0;
        }
        return shared;
    }

    private static long[] distinct(long[] runs) {
        long[] distinct = runs.clone();
        Arrays.sort(distinct);
        int kept = 0;
        for (long run : distinct) {
            if (kept == 0 || distinct[kept - 1] != run) {
                distinct[kept++] = run;
            }
        }
        return Arrays.copyOf(distinct, kept);
    }

    static long mixed(long value) {
        long bits = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return bits ^ bits >>> 31;
    }
}
