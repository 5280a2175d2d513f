package dev.paydirt.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// So many requests a second, and after a pause a burst of them at once.
final class TokenBucket implements Limit {
    private static final double NANOS = 1e9;

    private final int rate;
    private final int burst;
    private final InstantSource clock;
    private double tokens;
    private Instant filled;

    /// @param rate tokens a second
    /// @param burst the most that can be saved up
    TokenBucket(int rate, int burst, InstantSource clock) {
        this.rate = rate;
        this.burst = burst;
        this.clock = clock;
        this.tokens = burst;
        this.filled = clock.instant();
    }

    @Override
    public synchronized Optional<Duration> early() {
        fill();
        return tokens >= 1 ? Optional.empty() : Optional.of(time(1 - tokens));
    }

    @Override
    public synchronized Optional<Duration> take() {
        Optional<Duration> early = early();
        if (early.isEmpty()) {
            tokens--;
        }
        return early;
    }

    @Override
    public synchronized Standing standing() {
        fill();
        return new Standing(burst, (long) tokens, time(burst), time(burst - tokens));
    }

    private void fill() {
        Instant now = clock.instant();
        // A clock that was set back must not take tokens away.
        if (now.isAfter(filled)) {
            double seconds = Duration.between(filled, now).toNanos() / NANOS;
            tokens = Math.min(burst, tokens + seconds * rate);
        }
        filled = now;
    }

    private Duration time(double needed) {
        return Duration.ofNanos((long) Math.ceil(needed / rate * NANOS));
    }
}
