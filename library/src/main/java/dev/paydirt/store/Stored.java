package dev.paydirt.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a record says of an object it points to.
///
/// @param bytes the object's length
/// @param sha256 of the object's bytes, 64 lower-case hexadecimal digits
public record Stored(String key, long bytes, String sha256) {
    /// What a record would say of these bytes.
    public static Stored of(String key, byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new Stored(key, content.length, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
