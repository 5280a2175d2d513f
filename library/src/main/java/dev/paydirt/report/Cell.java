package dev.paydirt.report;

/// Text of strangers inside Markdown: it cannot end a table's cell, become a link, a heading or HTML, or call anybody.
final class Cell {
    private static final int LONGEST = 120;
    private static final String HARMLESS = " ,.;'-+%/()=?";

    private Cell() {}

    /// On one line, cut where it is long.
    static String of(String text) {
        StringBuilder cell = new StringBuilder();
        int[] characters = text.strip().codePoints().limit(LONGEST + 1L).toArray();
        for (int at = 0; at < Math.min(characters.length, LONGEST); at++) {
            append(cell, characters[at]);
        }
        return characters.length > LONGEST ? cell.append('…').toString() : cell.toString();
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
