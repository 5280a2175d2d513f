package dev.paydirt.parquet;

import java.io.ByteArrayOutputStream;

/// Numbers as the format lays them out.
final class Bytes {
    private Bytes() {}

    /// Seven bits a byte, the lowest first.
    static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /// The lowest byte first.
    static void little(ByteArrayOutputStream out, long value, int bytes) {
        for (int at = 0; at < bytes; at++) {
            out.write((int) (value >>> (8 * at)));
        }
    }
}
