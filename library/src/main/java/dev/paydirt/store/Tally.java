package dev.paydirt.store;

import dev.paydirt.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Optional;

/// Counts and digests an object's bytes on their way. Closing it does nothing, so that a compressing stream around it
/// can be closed before the object is published.
final class Tally extends OutputStream {
    private final String key;
    private final Sink sink;
    private final Optional<MessageDigest> digest;
    private long bytes;
    private boolean finished;

    /// Where the bytes go.
    @FunctionalInterface
    interface Sink {
        void write(byte[] bytes, int offset, int length) throws IOException;
    }

    /// @param digested whether anybody asks for the digest
    Tally(String key, Sink sink, boolean digested) {
        this.key = key;
        this.sink = sink;
        this.digest = digested ? Optional.of(Sha256.start()) : Optional.empty();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] part, int offset, int length) throws IOException {
        if (finished) {
            throw new IOException(key + " is published and cannot be written to");
        }
        sink.write(part, offset, length);
        digest.ifPresent(started -> started.update(part, offset, length));
        bytes += length;
    }

    /// Nothing more comes.
    Stored finish() {
        requireUnfinished();
        finished = true;
        return new Stored(key, bytes, digest.map(Sha256::hex).orElse(""));
    }

    /// An object is published once.
    void requireUnfinished() {
        if (finished) {
            throw new IllegalStateException(key + " was published before");
        }
    }
}
