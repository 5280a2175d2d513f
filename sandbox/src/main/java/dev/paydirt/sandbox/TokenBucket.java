package dev.paydirt.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The rate a board allows: so many requests a second, and as many at once after a pause. Knows when, never waits.
final class TokenBucket {
    private static final double NANOS = 1e9;

    private final int rate;
    private final InstantSource clock;
    private double tokens;
    private Instant filled;

    /// @param rate tokens a second, and the most that can be saved up
    TokenBucket(int rate, InstantSource clock) {
        this.rate = rate;
        this.clock = clock;
        this.tokens = rate;
        this.filled = clock.instant();
    }

    /// Takes a token; where there is none, says how long it takes until there is, and takes nothing.
    synchronized Optional<Duration> take() {
        Instant now = clock.instant();
        // A clock that was set back must not take tokens away.
        if (now.isAfter(filled)) {
            double seconds = Duration.between(filled, now).toNanos() / NANOS;
            tokens = Math.min(rate, tokens + seconds * rate);
        }
        filled = now;
        if (tokens >= 1) {
            tokens--;
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos((long) Math.ceil((1 - tokens) / rate * NANOS)));
    }
}
