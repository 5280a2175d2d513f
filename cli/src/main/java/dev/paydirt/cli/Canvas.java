package dev.paydirt.cli;

import java.io.PrintWriter;
import java.util.List;

/// The last lines of a terminal, rewritten in place; what is printed scrolls away above them.
///
/// The terminal is told not to break long lines meanwhile, so that a window that is made narrower cuts them and does
/// not
/// shift what is rewritten.
final class Canvas {
    private static final String CLEAR_BELOW = "\u001b[J";
    private static final String CUT_LINES = "\u001b[?7l";
    private static final String BREAK_LINES = "\u001b[?7h";

    private final PrintWriter out;
    private final Screen screen;
    private int height;

    Canvas(PrintWriter out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    int width() {
        return screen.width();
    }

    /// A line that stays.
    void print(String text) {
        wipe();
        out.println(Printable.of(text));
        out.flush();
    }

    /// Lines that stand until the next ones take their place.
    void paint(List<String> lines) {
        wipe();
        out.print(CUT_LINES);
        lines.forEach(line -> out.println(Printable.of(line, screen.width())));
        out.print(BREAK_LINES);
        out.flush();
        height = lines.size();
    }

    /// Leaves nothing of what was painted.
    void wipe() {
        if (height > 0) {
            out.print("\u001b[%dA".formatted(height) + CLEAR_BELOW);
            out.flush();
            height = 0;
        }
    }
}
