package dev.paydirt.store;

import dev.paydirt.Sha256;
import java.security.MessageDigest;

/// What a record says of an object it points to.
///
/// @param bytes the object's length
/// @param sha256 of the object's bytes, 64 lower-case hexadecimal digits
public record Stored(String key, long bytes, String sha256) {
    /// What a record would say of these bytes.
    public static Stored of(String key, byte[] content) {
        MessageDigest digest = Sha256.start();
        digest.update(content);
        return new Stored(key, content.length, Sha256.hex(digest));
    }
}
