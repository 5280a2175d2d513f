package dev.paydirt.posting;

/// Blanks and lines of a text put in order, in one pass.
final class TidyText {
    private final StringBuilder tidy;
    private int lineBreaks;
    private boolean blank;

    private TidyText(int length) {
        this.tidy = new StringBuilder(length);
    }

    /// One blank between words, none around lines, at most one empty line, no control characters, no marks that
    /// change the direction of writing, no half characters.
    static String of(String text) {
        var tidying = new TidyText(text.length());
        String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
        int at = 0;
        while (at < lines.length()) {
            int words = wordsEnd(lines, at);
            if (words > at) {
                tidying.between();
                tidying.tidy.append(lines, at, words);
                at = words;
            } else {
                int sign = lines.codePointAt(at);
                tidying.add(sign);
                at += Character.charCount(sign);
            }
        }
        return tidying.tidy.toString();
    }

    /// Whether a text of plain ASCII is tidy already and holds nothing that could be a tag or an entity, as most short
    /// ones and many long ones.
    static boolean isTidy(String text) {
        int breaks = 0;
        boolean gap = true;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (isPlain(sign) && sign != '<' && sign != '&') {
                gap = false;
                breaks = 0;
            } else if (sign == ' ' && !gap) {
                gap = true;
            } else if (sign == '\n' && (breaks == 1 || !gap)) {
                gap = true;
                breaks++;
            } else {
                return false;
            }
        }
        return !gap;
    }

    /// Behind the words of plain ASCII with one blank between them that begin here: most of most texts, copied as one
    /// piece.
    private static int wordsEnd(String text, int from) {
        int last = text.length();
        int end = from;
        while (end < last) {
            char sign = text.charAt(end);
            if (isPlain(sign)) {
                end++;
            } else if (sign == ' ' && end > from && end + 1 < last && isPlain(text.charAt(end + 1))) {
                end += 2;
            } else {
                return end;
            }
        }
        return end;
    }

    private static boolean isPlain(char sign) {
        return sign > ' ' && sign < 0x7f;
    }

    private void add(int sign) {
        if (isLineBreak(sign)) {
            lineBreaks++;
        } else if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
            blank = true;
        } else if (!isInvisible(sign)) {
            between();
            tidy.appendCodePoint(isHalf(sign) ? '\ufffd' : sign);
        }
    }

    private void between() {
        if (lineBreaks == 0 && !blank) {
            return;
        }
        if (!tidy.isEmpty()) {
            if (lineBreaks > 0) {
                tidy.append("\n", 0, 1).append(lineBreaks > 1 ? "\n" : "");
            } else if (blank) {
                tidy.append(' ');
            }
        }
        lineBreaks = 0;
        blank = false;
    }

    private static boolean isLineBreak(int sign) {
        return sign == '\n' || sign == '\r' || sign == 0x85 || sign == 0x2028 || sign == 0x2029;
    }

    /// Control characters, the byte order mark, the blank without width, and what turns the direction of writing.
    private static boolean isInvisible(int sign) {
        return Character.isISOControl(sign)
                || sign == 0xFEFF
                || sign == 0x200B
                || sign == 0xAD
                || (sign >= 0x202A && sign <= 0x202E)
                || (sign >= 0x2066 && sign <= 0x2069);
    }

    private static boolean isHalf(int sign) {
        return sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
    }
}
