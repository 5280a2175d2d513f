package dev.paydirt.extract;

import dev.paydirt.posting.SalaryText.Span;
import java.util.Arrays;
import java.util.Locale;

/// A text cut into words, numbers and signs, in the order of the text. A number of 0 or more names one of them; every
/// question about one that does not exist is answered with no.
final class Passage {
    /// No word of our lists.
    static final int UNKNOWN = -1;

    /// So much of the same sentence is looked at on either side: texts without full stops take no longer than others.
    private static final int SIGHT = 40;

    private static final int GLUED = 1;
    private static final int LINE = 2;
    private static final int SENTENCE = 4;

    private final String text;
    private int[] starts;
    private int[] ends;
    private int[] words;
    private long[] cues;
    private byte[] marks;
    private int[] numbers;
    private int size;

    Passage(String text) {
        this.text = text;
        int expected = text.length() / 4 + 16;
        this.starts = new int[expected];
        this.ends = new int[expected];
        this.words = new int[expected];
        this.cues = new long[expected];
        this.marks = new byte[expected];
        this.numbers = new int[expected];
    }

    /// @param word its place in our lists, or [#UNKNOWN], or [#sign]
    /// @param number its value, below 0 for none
    void add(int start, int end, int word, long cuesOfWord, int number) {
        if (size == starts.length) {
            grow();
        }
        starts[size] = start;
        ends[size] = end;
        words[size] = word;
        cues[size] = cuesOfWord;
        numbers[size] = number;
        size++;
    }

    /// Says how the word that is added next stands to the one before it.
    void mark(boolean glued, boolean line, boolean sentence) {
        if (size == starts.length) {
            grow();
        }
        marks[size] = (byte) ((glued ? GLUED : 0) | (line ? LINE : 0) | (sentence ? SENTENCE : 0));
    }

    private void grow() {
        int more = size * 2;
        starts = Arrays.copyOf(starts, more);
        ends = Arrays.copyOf(ends, more);
        words = Arrays.copyOf(words, more);
        cues = Arrays.copyOf(cues, more);
        marks = Arrays.copyOf(marks, more);
        numbers = Arrays.copyOf(numbers, more);
    }

    int size() {
        return size;
    }

    /// How a sign stands among the words.
    static int sign(char sign) {
        return -2 - sign;
    }

    int word(int at) {
        return exists(at) ? words[at] : UNKNOWN;
    }

    boolean isSign(int at, char sign) {
        return exists(at) && words[at] == sign(sign);
    }

    boolean isSign(int at) {
        return exists(at) && words[at] < UNKNOWN;
    }

    /// A word or a number.
    boolean isWord(int at) {
        return exists(at) && words[at] >= UNKNOWN;
    }

    boolean is(int at, Cue cue) {
        return exists(at) && (cues[at] & cue.bit()) != 0;
    }

    /// Whether nothing stands between a word and the one before it.
    boolean isGlued(int at) {
        return exists(at) && (marks[at] & GLUED) != 0;
    }

    /// Whether a word begins a line; what is behind the last word does.
    boolean beginsLine(int at) {
        return at >= size || (at >= 0 && (marks[at] & LINE) != 0);
    }

    boolean beginsSentence(int at) {
        return at >= size || (at >= 0 && (marks[at] & SENTENCE) != 0);
    }

    /// The value of a number, also one in words; below 0 for none.
    int number(int at) {
        return exists(at) ? numbers[at] : -1;
    }

    boolean isCapital(int at) {
        return exists(at) && Character.isUpperCase(text.charAt(starts[at]));
    }

    int length(int at) {
        return exists(at) ? ends[at] - starts[at] : 0;
    }

    /// In small letters; empty for none.
    String lowered(int at) {
        return exists(at) ? text.substring(starts[at], ends[at]).toLowerCase(Locale.ROOT) : "";
    }

    Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /// Whether the text has the words exactly as they are written here.
    boolean reads(int from, int to, String written) {
        int length = ends[to - 1] - starts[from];
        return length == written.length() && text.startsWith(written, starts[from]);
    }

    /// The first word of the sentence, or a word of it that is far enough away.
    int sentenceStart(int at) {
        int start = Math.min(at, size - 1);
        int least = Math.max(0, at - SIGHT);
        while (start > least && !beginsSentence(start)) {
            start--;
        }
        return start;
    }

    /// Behind the last word of the sentence, or behind a word of it that is far enough away.
    int sentenceEnd(int at) {
        int end = at + 1;
        int most = Math.min(size, at + SIGHT);
        while (end < most && !beginsSentence(end)) {
            end++;
        }
        return Math.min(end, size);
    }

    boolean has(int from, int to, Cue cue) {
        for (int at = Math.max(from, 0); at < Math.min(to, size); at++) {
            if ((cues[at] & cue.bit()) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean exists(int at) {
        return at >= 0 && at < size;
    }
}
