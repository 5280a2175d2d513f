package dev.paydirt.report;

import java.util.List;
import java.util.stream.Collectors;

/// Text of strangers inside Markdown: it cannot end a table's cell, become a link, a heading or HTML, or call anybody.
final class Cell {
    private static final int LONGEST = 120;
    private static final int LONGEST_SENTENCE = 1000;
    private static final int MOST = 50;
    private static final String HARMLESS = " ,.;'-+%/()=?";

    private Cell() {}

    /// On one line, cut where it is long.
    static String of(String text) {
        return of(text, LONGEST);
    }

    /// On one line, and longer than a cell of a table should be.
    static String sentence(String text) {
        return of(text, LONGEST_SENTENCE);
    }

    /// The first of them, and how many more there are.
    static String list(List<String> texts) {
        String some = texts.stream().limit(MOST).map(Cell::of).collect(Collectors.joining(", "));
        return texts.size() > MOST ? some + " and " + (texts.size() - MOST) + " more" : some;
    }

    private static String of(String text, int longest) {
        StringBuilder cell = new StringBuilder();
        int[] characters = text.strip().codePoints().limit(longest + 1L).toArray();
        for (int at = 0; at < Math.min(characters.length, longest); at++) {
            append(cell, characters[at]);
        }
        return characters.length > longest ? cell.append('…').toString() : cell.toString();
    }

    /// A character reference shows the character and never means what Markdown makes of it.
    private static void append(StringBuilder cell, int character) {
        if (isUnseen(character)) {
            cell.append(' ');
        } else if (character < 0x80 && !Character.isLetterOrDigit(character) && HARMLESS.indexOf(character) < 0) {
            cell.append("&#").append(character).append(';');
        } else {
            cell.appendCodePoint(character);
        }
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
