package dev.paydirt.collect;

import java.io.BufferedInputStream;
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
    private static final int DIGITS = 8;

    private Frames() {}

    /// Takes a whole frame; false when it makes no sense where it stands.
    @FunctionalInterface
    interface Taker {
        boolean take(char kind, byte[] payload);
    }

    static void write(ByteArrayOutputStream out, char kind, byte[] payload) {
        byte[] body = new byte[payload.length + 1];
        body[0] = (byte) kind;
        System.arraycopy(payload, 0, body, 1, payload.length);
        out.writeBytes(checksum(body));
        out.write(' ');
        out.writeBytes(body);
        out.write('\n');
    }

    /// Gives every whole frame to the taker, up to the first that is torn or damaged.
    ///
    /// @param journal need not be closed
    /// @return the length of the part that may stay: up to the end of the last frame that is no posting line
    static long read(InputStream journal, Taker taker) throws IOException {
        long at = 0;
        long whole = 0;
        InputStream in = new BufferedInputStream(journal, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            at++;
            if (next != '\n') {
                line.write(next);
                continue;
            }
            byte[] frame = line.toByteArray();
            line.reset();
            if (!isWhole(frame)) {
                return whole;
            }
            char kind = (char) frame[DIGITS + 1];
            if (!taker.take(kind, Arrays.copyOfRange(frame, DIGITS + 2, frame.length))) {
                return whole;
            }
            if (kind != LINE) {
                whole = at;
            }
        }
        return whole;
    }

    private static boolean isWhole(byte[] frame) {
        return frame.length > DIGITS + 1
                && frame[DIGITS] == ' '
                && Arrays.equals(
                        frame, 0, DIGITS, checksum(Arrays.copyOfRange(frame, DIGITS + 1, frame.length)), 0, DIGITS);
    }

    private static byte[] checksum(byte[] body) {
        CRC32C crc = new CRC32C();
        crc.update(body, 0, body.length);
        return HexFormat.of().toHexDigits((int) crc.getValue()).getBytes(StandardCharsets.US_ASCII);
    }
}
