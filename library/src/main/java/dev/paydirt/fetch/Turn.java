package dev.paydirt.fetch;

import java.time.Instant;

/// The right to have one request under way at a host. Closing gives it to the next in the queue.
///
/// @param started when the clock let it start
record Turn(Turnstile turnstile, Instant started) implements AutoCloseable {
    @Override
    public void close() {
        turnstile.ended(started);
    }
}
