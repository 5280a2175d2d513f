package dev.paydirt.consolidate;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Sends what was written to the disk from time to time while more is being written, so that syncing at the end finds
/// little left to do. Promises nothing by itself. Closing it flushes, and leaves the channel open.
final class EarlySync extends FilterOutputStream {
    private static final long EVERY = 128L * 1024 * 1024;

    private final FileChannel channel;
    private CompletableFuture<Optional<IOException>> sync = CompletableFuture.completedFuture(Optional.empty());
    private long unsynced;

    EarlySync(OutputStream out, FileChannel channel) {
        super(out);
        this.channel = channel;
    }

    @Override
    public void write(int octet) throws IOException {
        out.write(octet);
        unsynced++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        unsynced += length;
        if (unsynced > EVERY && sync.isDone()) {
            unsynced = 0;
            if (sync.join().isPresent()) {
                throw sync.join().get();
            }
            sync = CompletableFuture.supplyAsync(this::sync, EarlySync::start);
        }
    }

    private static void start(Runnable work) {
        Thread.ofPlatform().daemon().start(work);
    }

    /// Whether it went well. What went wrong may not go wrong again when the end is synced, and must not be forgotten.
    private Optional<IOException> sync() {
        try {
            channel.force(false);
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(failure);
        }
    }

    @Override
    public void close() throws IOException {
        flush();
        Optional<IOException> failure = sync.join();
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
