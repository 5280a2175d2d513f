package dev.paydirt.consolidate;

import dev.paydirt.run.Duplicate;
import dev.paydirt.run.LedgerLine;
import dev.paydirt.run.Rejection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What happened to the lines that are gone, one JSON object a line.
final class Ledger {
    private static final int EXCERPT_CHARS = 500;
    private static final int MOST_BYTES_A_CHAR = 4;

    private final OutputStream rejected;
    private final OutputStream duplicates;

    Ledger(OutputStream rejected, OutputStream duplicates) {
        this.rejected = rejected;
        this.duplicates = duplicates;
    }

    void rejected(List<Rejection> rejections) throws IOException {
        for (Rejection rejection : rejections) {
            rejected.write(LedgerLine.of(rejection));
        }
    }

    /// @param line all of it or its beginning
    void rejected(String file, long number, byte[] line, String reason) throws IOException {
        rejected.write(LedgerLine.of(new Rejection(file, number, reason, beginning(line))));
    }

    void gone(List<Duplicate> gone) throws IOException {
        for (Duplicate duplicate : gone) {
            duplicates.write(LedgerLine.of(duplicate));
        }
    }

    /// Never half a surrogate pair at its end.
    private static String beginning(byte[] line) {
        int length = Math.min(line.length, EXCERPT_CHARS * MOST_BYTES_A_CHAR);
        String text = new String(line, 0, length, StandardCharsets.UTF_8);
        if (text.length() <= EXCERPT_CHARS) {
            return text;
        }
        boolean cutsAPair = Character.isHighSurrogate(text.charAt(EXCERPT_CHARS - 1));
        return text.substring(0, cutsAPair ? EXCERPT_CHARS - 1 : EXCERPT_CHARS);
    }
}
