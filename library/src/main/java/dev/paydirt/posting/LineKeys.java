package dev.paydirt.posting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Recognises the keys of lines. Which key follows which is learnt, since lines of one file mostly have them in one
/// order.
final class LineKeys {
    /// The key stands twice, or cannot be told by its bytes.
    static final int UNSURE = -1;

    private static final int MOST_OTHERS = 32;
    private static final List<byte[]> KNOWN = Fields.ORDER.stream()
            .map(name -> ("\"" + name + "\"").getBytes(StandardCharsets.US_ASCII))
            .toList();

    /// By the key before, the last place for "none yet".
    private final int[] next = new int[LineFacts.OTHERS + 2];

    private final int[] othersFrom = new int[MOST_OTHERS];
    private final int[] othersTo = new int[MOST_OTHERS];
    private int others;
    private long seen;
    private int before;
    private int end;

    LineKeys() {
        for (int key = 0; key < LineFacts.OTHERS; key++) {
            next[key] = (key + 1) % LineFacts.OTHERS;
        }
    }

    /// Before the first key of a line.
    void start() {
        seen = 0;
        others = 0;
        before = LineFacts.OTHERS + 1;
    }

    /// The key's place in [Fields#ORDER], or [LineFacts#OTHERS], or [#UNSURE].
    ///
    /// @param at of the opening quote
    /// @param limit up to which there is text
    int read(byte[] text, int at, int limit) {
        int guess = next[before];
        int key = is(guess, text, at, limit) ? guess : find(text, at, limit);
        if (key < LineFacts.OTHERS && key >= 0) {
            if ((seen & (1L << key)) != 0) {
                return UNSURE;
            }
            seen |= 1L << key;
            end = at + KNOWN.get(key).length;
            next[before] = key;
            before = key;
        }
        return key;
    }

    /// After the closing quote of the last key.
    int end() {
        return end;
    }

    boolean hasSeen(int key) {
        return (seen & (1L << key)) != 0;
    }

    private static boolean is(int key, byte[] text, int at, int limit) {
        byte[] known = KNOWN.get(key);
        return limit - at >= known.length && Arrays.equals(text, at, at + known.length, known, 0, known.length);
    }

    private int find(byte[] text, int at, int limit) {
        for (int key = 0; key < LineFacts.OTHERS; key++) {
            if (is(key, text, at, limit)) {
                return key;
            }
        }
        return other(text, at, limit);
    }

    private int other(byte[] text, int at, int limit) {
        if (at >= limit || text[at] != '"' || others == MOST_OTHERS) {
            return UNSURE;
        }
        int to = JsonSkip.string(text, at, limit);
        for (int index = at; index < to; index++) {
            if (text[index] == '\\') {
                return UNSURE;
            }
        }
        for (int index = 0; index < others; index++) {
            if (Arrays.equals(text, at, Math.max(at, to), text, othersFrom[index], othersTo[index])) {
                return UNSURE;
            }
        }
        if (to < 0) {
            return UNSURE;
        }
        othersFrom[others] = at;
        othersTo[others++] = to;
        end = to;
        before = LineFacts.OTHERS;
        return LineFacts.OTHERS;
    }
}
