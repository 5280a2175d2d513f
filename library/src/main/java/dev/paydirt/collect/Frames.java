package dev.paydirt.collect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/// The lines of a journal and their checksums.
final class Frames {
    static final char HEADER = 'H';
    static final char LINE = 'L';
    static final char PAGE = 'P';
    static final char END = 'E';
    static final char PART = 'S';
    static final char DETAIL = 'D';
    static final char ANEW = 'A';

    private static final byte TAB = '\t';
    private static final int DIGITS = 8;

    /// Bytes that a frame has beside its payload: digits, a blank, the kind and the end of the line.
    static final int BESIDE = DIGITS + 3;

    private Frames() {}

    /// Takes a whole frame; false when it makes no sense where it stands.
    @FunctionalInterface
    interface Taker {
        boolean take(char kind, byte[] payload);
    }

    static void write(ByteArrayOutputStream out, char kind, byte[] payload) {
        CRC32C crc = new CRC32C();
        crc.update(kind);
        crc.update(payload, 0, payload.length);
        out.writeBytes(digits(crc));
        out.write(' ');
        out.write(kind);
        out.writeBytes(payload);
        out.write('\n');
    }

    /// A payload of two parts. Neither an address nor JSON on one line holds a tab, so the first must be one of them.
    static byte[] joined(byte[] first, byte[] second) {
        byte[] payload = Arrays.copyOf(first, first.length + 1 + second.length);
        payload[first.length] = TAB;
        System.arraycopy(second, 0, payload, first.length + 1, second.length);
        return payload;
    }

    /// Where the first part of such a payload ends; -1 where it has one part alone.
    static int tab(byte[] payload) {
        int at = 0;
        while (at < payload.length && payload[at] != TAB) {
            at++;
        }
        return at < payload.length ? at : -1;
    }

    /// The second part.
    static byte[] behindTab(byte[] payload) {
        return Arrays.copyOfRange(payload, tab(payload) + 1, payload.length);
    }

    /// Gives every whole frame to the taker, up to the first that is torn or damaged.
    ///
    /// @param journal need not be closed
    /// @return the length of the part that may stay: up to the end of the last frame that is no posting line
    static long read(InputStream journal, Taker taker) throws IOException {
        long at = 0;
        long whole = 0;
        byte[] part = new byte[1 << 16];
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        for (int read = journal.read(part); read >= 0; read = journal.read(part)) {
            int start = 0;
            for (int end = newline(part, start, read); end >= 0; end = newline(part, start, read)) {
                frame.write(part, start, end - start);
                byte[] line = frame.toByteArray();
                frame.reset();
                at += line.length + 1;
                if (!isWhole(line) || !taker.take(kind(line), payload(line))) {
                    return whole;
                }
                if (kind(line) != LINE) {
                    whole = at;
                }
                start = end + 1;
            }
            frame.write(part, start, read - start);
        }
        return whole;
    }

    private static int newline(byte[] part, int from, int until) {
        for (int at = from; at < until; at++) {
            if (part[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private static char kind(byte[] frame) {
        return (char) frame[DIGITS + 1];
    }

    private static byte[] payload(byte[] frame) {
        return Arrays.copyOfRange(frame, DIGITS + 2, frame.length);
    }

    private static boolean isWhole(byte[] frame) {
        if (frame.length <= DIGITS + 1 || frame[DIGITS] != ' ') {
            return false;
        }
        CRC32C crc = new CRC32C();
        crc.update(frame, DIGITS + 1, frame.length - DIGITS - 1);
        return Arrays.equals(frame, 0, DIGITS, digits(crc), 0, DIGITS);
    }

    private static byte[] digits(CRC32C crc) {
        return HexFormat.of().toHexDigits((int) crc.getValue()).getBytes(StandardCharsets.US_ASCII);
    }
}
