package dev.paydirt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The digest that records give for an object, and by which a text is known again. Hexadecimal digits are lower-case.
public final class Sha256 {
    /// Copied for each digest: asking the platform for one takes longer than a short text's digest does.
    private static final MessageDigest BEFORE_THE_FIRST_BYTE = ofPlatform();

    private Sha256() {}

    /// A digest of what is yet to come.
    public static MessageDigest start() {
        try {
            return (MessageDigest) BEFORE_THE_FIRST_BYTE.clone();
        } catch (CloneNotSupportedException notThisOne) {
            return ofPlatform();
        }
    }

    private static MessageDigest ofPlatform() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException bug) {
            throw new IllegalStateException("every Java platform has SHA-256", bug);
        }
    }

    /// Ends the digest.
    ///
    /// @return 64 hexadecimal digits
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /// @return 32 bytes, of the text in UTF-8
    public static byte[] of(String text) {
        return start().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The beginning of the digest of a text in UTF-8, where all of it would be more than is needed.
    ///
    /// @param bytes from 1 to 32
    /// @return two hexadecimal digits a byte
    public static String hex(String text, int bytes) {
        return HexFormat.of().formatHex(of(text), 0, bytes);
    }

    /// Reads to the end, closes nothing.
    ///
    /// @return 64 hexadecimal digits
    public static String hex(InputStream content) throws IOException {
        MessageDigest digest = start();
        new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
        return hex(digest);
    }
}
