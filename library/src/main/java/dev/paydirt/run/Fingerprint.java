package dev.paydirt.run;

import dev.paydirt.Sha256;

/// A short stand-in for a text, by which it is known again.
public final class Fingerprint {
    private static final int BYTES = 8;

    private Fingerprint() {}

    /// Sixteen hexadecimal digits, the beginning of SHA-256.
    public static String of(String text) {
        return Sha256.hex(text, BYTES);
    }
}
