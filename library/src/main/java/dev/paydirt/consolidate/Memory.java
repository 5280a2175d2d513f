package dev.paydirt.consolidate;

import dev.paydirt.Refused;
import java.util.regex.Pattern;

/// How much of this process's memory may be used for what is kept of lines.
public final class Memory {
    /// For the program itself and everything that does not grow with the input.
    private static final long BASE = 128L * 1024 * 1024;

    private static final long LEAST = 8L * 1024 * 1024;

    private Memory() {}

    /// When nobody says anything: what the process may have at all, by default a quarter of the machine's.
    public static long ofMachine() {
        return within(Runtime.getRuntime().maxMemory());
    }

    /// @param bytes for the whole process
    /// @return for what is kept of lines
    public static long within(long bytes) {
        long room = Math.min(bytes, Runtime.getRuntime().maxMemory()) - BASE;
        return Math.max(LEAST, room / 4 * 3);
    }

    /// Reads a size as a person writes it.
    ///
    /// @param text `256m`, `2g`, `1500k`
    public static long bytes(String text) {
        var written = Pattern.compile("(\\d{1,9})([kmgKMG])[bB]?").matcher(text.strip());
        if (!written.matches()) {
            throw new Refused("--max-memory " + text + " is no size; write it like 256m or 2g");
        }
        int shift = switch (written.group(2)) {
            case "k", "K" -> 10;
            case "m", "M" -> 20;
            default -> 30;
        };
        return Long.parseLong(written.group(1)) << shift;
    }
}
