package dev.paydirt.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// What the other end of our output can show.
///
/// @param terminal whether lines can be rewritten in place
/// @param width in columns
record Screen(boolean terminal, int width) {
    private static final int DEFAULT_WIDTH = 80;

    static final Screen PLAIN = new Screen(false, DEFAULT_WIDTH);

    /// The one that is there. Takes a process of a shell, so it is asked for only where something is to be shown on it.
    static Screen real() {
        return mayMove(System.getenv())
                ? behindStandardError()
                        .map(columns -> new Screen(true, width(columns)))
                        .orElse(PLAIN)
                : PLAIN;
    }

    /// Whether colours are wanted. Whether there is a console at all without a terminal has changed between releases;
    /// both are asked.
    @SuppressWarnings("SystemConsoleNull")
    static boolean coloured() {
        Map<String, String> environment = System.getenv();
        if (!mayMove(environment) || !wantsColours(environment)) {
            return false;
        }
        Console console = System.console();
        return console != null && console.isTerminal();
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
