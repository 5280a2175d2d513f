package dev.paydirt.posting;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Words with what they mean, found in place: no letters are copied to look one up.
public final class WordTable {
    /// Words without a value have this.
    public static final int NO_VALUE = -1;

    /// Longer words mean nothing here.
    public static final int LONGEST = 32;

    private static final int FEWEST = 64;

    private final boolean anyCase;
    private @Nullable String[] words = new String[FEWEST];

    /// Of the word in the same place: most others are told apart without a look at their letters.
    private int[] hashes = new int[FEWEST];

    private long[] roles = new long[FEWEST];
    private int[] values = new int[FEWEST];
    private int size;

    /// @param anyCase whether capitals make no difference; words are then put in small letters
    public WordTable(boolean anyCase) {
        this.anyCase = anyCase;
    }

    /// Adds roles to those a word has.
    ///
    /// @param value a number that belongs to it, such as that of its currency, or [#NO_VALUE]
    public void put(String word, long more, int value) {
        if (size * 2 >= words.length) {
            grow();
        }
        int slot = slot(word.toCharArray(), 0, word.length());
        if (words[slot] == null) {
            words[slot] = word;
            hashes[slot] = hash(word.toCharArray(), 0, word.length());
            values[slot] = NO_VALUE;
            size++;
        }
        roles[slot] |= more;
        values[slot] = value == NO_VALUE ? values[slot] : value;
    }

    /// The place of a word; below 0 when it is not here.
    public int find(char[] text, int from, int to) {
        if (to - from > LONGEST) {
            return -1;
        }
        int slot = slot(text, from, to);
        return words[slot] == null ? -1 : slot;
    }

    /// What the word at a place means, as bits.
    public long roles(int slot) {
        return roles[slot];
    }

    /// The number of the word at a place, or [#NO_VALUE].
    public int value(int slot) {
        return values[slot];
    }

    private int slot(char[] text, int from, int to) {
        int hash = hash(text, from, to);
        int slot = (hash ^ (hash >>> 15)) & (words.length - 1);
        String word = words[slot];
        while (word != null && !(hashes[slot] == hash && isSame(word, text, from, to))) {
            slot = (slot + 1) & (words.length - 1);
            word = words[slot];
        }
        return slot;
    }

    private int hash(char[] text, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = hash * 31 + folded(text[at]);
        }
        return hash;
    }

    private boolean isSame(String word, char[] text, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) != folded(text[from + at])) {
                return false;
            }
        }
        return true;
    }

    private char folded(char letter) {
        if (!anyCase) {
            return letter;
        }
        if (letter < 128) {
            return letter >= 'A' && letter <= 'Z' ? (char) (letter | 0x20) : letter;
        }
        return Character.toLowerCase(letter);
    }

    private void grow() {
        @Nullable String[] oldWords = words;
        long[] oldRoles = roles;
        int[] oldValues = values;
        int[] oldHashes = hashes;
        words = new String[oldWords.length * 2];
        hashes = new int[words.length];
        roles = new long[words.length];
        values = new int[words.length];
        Arrays.fill(values, NO_VALUE);
        for (int at = 0; at < oldWords.length; at++) {
            String word = oldWords[at];
            if (word != null) {
                int slot = slot(word.toCharArray(), 0, word.length());
                words[slot] = word;
                hashes[slot] = oldHashes[at];
                roles[slot] = oldRoles[at];
                values[slot] = oldValues[at];
            }
        }
    }
}
