package dev.paydirt.posting;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Words with what they mean, found in place: no letters are copied to look one up.
final class WordTable {
    /// Longer words mean nothing here.
    static final int LONGEST = 32;

    private static final int FEWEST = 64;

    private final boolean anyCase;
    private @Nullable String[] words = new String[FEWEST];
    private long[] roles = new long[FEWEST];
    private int[] monies = new int[FEWEST];
    private int size;

    /// @param anyCase whether capitals make no difference
    WordTable(boolean anyCase) {
        this.anyCase = anyCase;
    }

    /// Adds roles to those a word has.
    ///
    /// @param money its currency, or [Currencies#NONE]
    void put(String word, long more, int money) {
        if (size * 2 >= words.length) {
            grow();
        }
        int slot = slot(word.toCharArray(), 0, word.length());
        if (words[slot] == null) {
            words[slot] = word;
            monies[slot] = Currencies.NONE;
            size++;
        }
        roles[slot] |= more;
        monies[slot] = money == Currencies.NONE ? monies[slot] : money;
    }

    /// Where a word stands; below 0 when it is not here.
    int find(char[] text, int from, int to) {
        if (to - from > LONGEST) {
            return -1;
        }
        int slot = slot(text, from, to);
        return words[slot] == null ? -1 : slot;
    }

    long roles(int slot) {
        return roles[slot];
    }

    int money(int slot) {
        return monies[slot];
    }

    private int slot(char[] text, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = hash * 31 + folded(text[at]);
        }
        int slot = (hash ^ (hash >>> 15)) & (words.length - 1);
        String word = words[slot];
        while (word != null && !isSame(word, text, from, to)) {
            slot = (slot + 1) & (words.length - 1);
            word = words[slot];
        }
        return slot;
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
        int[] oldMonies = monies;
        words = new String[oldWords.length * 2];
        roles = new long[words.length];
        monies = new int[words.length];
        Arrays.fill(monies, Currencies.NONE);
        for (int at = 0; at < oldWords.length; at++) {
            String word = oldWords[at];
            if (word != null) {
                int slot = slot(word.toCharArray(), 0, word.length());
                words[slot] = word;
                roles[slot] = oldRoles[at];
                monies[slot] = oldMonies[at];
            }
        }
    }
}
