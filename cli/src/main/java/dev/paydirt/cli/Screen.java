package dev.paydirt.cli;

import java.io.Console;
import java.util.Map;

/// What the other end of our output can show.
///
/// @param terminal whether lines can be rewritten in place
/// @param colours whether colours are wanted
/// @param width in columns
record Screen(boolean terminal, boolean colours, int width) {
    private static final int DEFAULT_WIDTH = 100;

    static final Screen PLAIN = new Screen(false, false, DEFAULT_WIDTH);

    /// Whether there is a console at all without a terminal has changed between releases; both are asked.
    @SuppressWarnings("SystemConsoleNull")
    static Screen real() {
        Console console = System.console();
        return of(console != null && console.isTerminal(), System.getenv());
    }

    static Screen of(boolean terminal, Map<String, String> environment) {
        boolean live = terminal
                && !environment.getOrDefault("CI", "").equals("true")
                && !environment.getOrDefault("TERM", "").equals("dumb");
        boolean colours = live && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Screen(live, colours, width(environment.getOrDefault("COLUMNS", "")));
    }

    private static int width(String columns) {
        try {
            return Math.clamp(Integer.parseInt(columns), 40, 400);
        } catch (NumberFormatException unknown) {
            return DEFAULT_WIDTH;
        }
    }
}
