package dev.paydirt.extract;

import dev.paydirt.posting.WordTable;

/// Cuts a text into the words of a [Passage], in one pass.
///
/// A word is a run of letters and digits; every other sign stands alone, dashes of all lengths and apostrophes of all
/// forms as one sign each. Addresses of pages are left out: what stands in them is no word of the advertisement.
final class PassageScanner {
    /// Longer texts are read so far: no advertisement is that long.
    static final int LONGEST = 200_000;

    private static final int LONGEST_NUMBER = 4;

    private final WordTable table;
    private final char[] text;
    private final Passage passage;
    private boolean blank = true;
    private boolean line = true;
    private boolean stopped = true;

    private PassageScanner(String text, WordTable table) {
        String read = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        this.table = table;
        this.text = read.toCharArray();
        this.passage = new Passage(read);
    }

    /// @param table of all words that mean anything
    static Passage passage(String text, WordTable table) {
        return new PassageScanner(text, table).scanned();
    }

    private Passage scanned() {
        int at = 0;
        while (at < text.length) {
            char sign = text[at];
            if (isOfWord(sign)) {
                at = word(at);
            } else if (sign == ' ' || Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
                blank = true;
                line |= sign == '\n';
                at++;
            } else if (sign == ':' && at + 2 < text.length && text[at + 1] == '/' && text[at + 2] == '/') {
                at = addressEnd(at);
            } else {
                sign(at++, simple(sign));
            }
        }
        return passage;
    }

    private int addressEnd(int from) {
        int at = from;
        while (at < text.length && !Character.isWhitespace(text[at])) {
            at++;
        }
        return at;
    }

    private int word(int from) {
        int to = from;
        while (to < text.length && isOfWord(text[to])) {
            to++;
        }
        if (to - from == 3 && text[from] == 'w' && text[from + 1] == 'w' && text[from + 2] == 'w') {
            return addressEnd(from);
        }
        int digits = from;
        while (digits < to && text[digits] >= '0' && text[digits] <= '9') {
            digits++;
        }
        int found = table.find(text, from, to);
        if (digits == from || (found >= 0 && digits < to)) {
            add(from, to, found, found < 0 ? -1 : table.value(found));
            return to;
        }
        // "5yrs" is a number and a word.
        add(from, digits, digits == to ? found : Passage.UNKNOWN, number(from, digits));
        return digits;
    }

    private int number(int from, int to) {
        if (to - from > LONGEST_NUMBER) {
            return -1;
        }
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + text[at] - '0';
        }
        return number;
    }

    private void sign(int at, char sign) {
        mark(at);
        passage.add(at, at + 1, Passage.sign(sign), 0, -1);
        // A point behind one letter ends no sentence: "B. Smith", "e.g. this".
        boolean abbreviation = passage.length(passage.size() - 2) == 1 && passage.isWord(passage.size() - 2);
        stopped = sign == '!' || sign == '?' || (sign == '.' && !abbreviation);
    }

    private void add(int from, int to, int found, int number) {
        mark(from);
        passage.add(from, to, found < 0 ? Passage.UNKNOWN : found, found < 0 ? 0 : table.roles(found), number);
        stopped = false;
    }

    private void mark(int at) {
        boolean begins = line || (stopped && blank && !Character.isLowerCase(text[at]) && !isDigit(text[at]));
        passage.mark(!blank, line, begins);
        blank = false;
        line = false;
    }

    private static boolean isOfWord(char sign) {
        if (sign < 128) {
            return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || isDigit(sign);
        }
        return Character.isLetterOrDigit(sign);
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static char simple(char sign) {
        if (sign < 128) {
            return sign;
        }
        return switch (sign) {
            case '\u2019', '\u2018', '\u00b4', '\u02bc' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\ufe58', '\ufe63', '\uff0d' ->
                '-';
            case '\uff0b' -> '+';
            default -> sign;
        };
    }
}
