package dev.paydirt.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// What the other end of our output can show.
///
/// @param terminal whether lines can be rewritten in place
/// @param colours whether colours are wanted
/// @param width in columns
record Screen(boolean terminal, boolean colours, int width) {
    private static final int DEFAULT_WIDTH = 80;

    static final Screen PLAIN = new Screen(false, false, DEFAULT_WIDTH);

    /// Whether there is a console at all without a terminal has changed between releases; both are asked.
    @SuppressWarnings("SystemConsoleNull")
    static Screen real() {
        Map<String, String> environment = System.getenv();
        if (!mayMove(environment)) {
            return PLAIN;
        }
        Console console = System.console();
        boolean coloured = console != null && console.isTerminal() && wantsColours(environment);
        return behindStandardError()
                .map(columns -> new Screen(true, coloured, width(columns)))
                .orElseGet(() -> new Screen(false, coloured, DEFAULT_WIDTH));
    }

    /// Whether lines that are rewritten are wanted at all.
    static boolean mayMove(Map<String, String> environment) {
        return !environment.getOrDefault("CI", "").equals("true")
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    static boolean wantsColours(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /// The columns of the terminal behind standard error, on which lines are rewritten; empty where there is none. The
    /// JDK knows neither, so a shell is asked.
    private static Optional<String> behindStandardError() {
        try {
            Process asked = new ProcessBuilder("sh", "-c", "test -t 2 || exit 1; stty size <&2 2>/dev/null; exit 0")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String size = new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return asked.waitFor() == 0 ? Optional.of(size.strip().replaceFirst(".* ", "")) : Optional.empty();
        } catch (IOException noShell) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static int width(String columns) {
        try {
            int told = Integer.parseInt(columns);
            return told <= 0 ? DEFAULT_WIDTH : Math.clamp(told, 20, 400);
        } catch (NumberFormatException unknown) {
            return DEFAULT_WIDTH;
        }
    }
}
