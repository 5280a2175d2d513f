package dev.paydirt.posting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/// The last step of [Winner#ranked] for two lines that are equal in all steps before, told from their bytes.
public final class RawOrder {
    private static final byte[] QUERIES = ",\"queries\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BATCH = ",\"batch\":".getBytes(StandardCharsets.US_ASCII);

    private RawOrder() {}

    /// Below zero when the first line is the lower one with `queries` and `batch` left out. Empty when that cannot be
    /// told without reading the lines.
    ///
    /// @param left of a line that is [LineFacts#compact], as the right one must be
    public static OptionalInt compare(byte[] left, byte[] right) {
        int differ = Arrays.mismatch(left, right);
        if (differ < 0) {
            return OptionalInt.of(0);
        }
        boolean before = differ < Math.min(tail(left, differ), tail(right, differ));
        return before ? OptionalInt.of(Arrays.compareUnsigned(left, right)) : OptionalInt.empty();
    }

    /// Where the first of the two fields may begin, up to there and a key further.
    private static int tail(byte[] line, int limit) {
        int end = Math.min(line.length, limit + QUERIES.length + 1);
        return Math.min(indexOf(line, QUERIES, end), indexOf(line, BATCH, end));
    }

    /// Quotes within a text are escaped, so what is found is a key, if perhaps one within another value.
    private static int indexOf(byte[] line, byte[] key, int end) {
        for (int at = 0; at + key.length <= end; at++) {
            if (line[at] == ',' && Arrays.equals(line, at, at + key.length, key, 0, key.length)) {
                return at;
            }
        }
        return Integer.MAX_VALUE;
    }
}
