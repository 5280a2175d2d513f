package dev.paydirt.cli;

/// Text that cannot move a cursor, ring a bell or pretend to be a workflow's command: titles and reasons come from
/// strangers.
final class Printable {
    private Printable() {}

    /// Control characters become blanks, line breaks included. What a runner of workflows takes for a command wherever
    /// it stands in a line is broken up.
    static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> printable.appendCodePoint(isSafe(c) ? c : ' '));
        return printable.toString().replace("##[", "## [");
    }

    /// The same, cut to a width, with an ellipsis where something is missing.
    static String of(String text, int width) {
        String printable = of(text);
        return printable.length() <= width ? printable : printable.substring(0, Math.max(0, width - 1)) + "…";
    }

    private static boolean isSafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
