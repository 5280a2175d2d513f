package dev.paydirt.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// So many requests in each span of time, the spans counted from the first request on: all of them may come in a span's
/// last moment and as many again in the next one's first.
final class FixedWindow implements Limit {
    private final Quota quota;
    private final InstantSource clock;
    private Instant end;
    private int used;

    FixedWindow(Quota quota, InstantSource clock) {
        this.quota = quota;
        this.clock = clock;
        this.end = clock.instant().plus(quota.span());
    }

    @Override
    public synchronized Optional<Duration> early() {
        Instant now = turned();
        return used < quota.requests() ? Optional.empty() : Optional.of(Duration.between(now, end));
    }

    @Override
    public synchronized Optional<Duration> take() {
        Optional<Duration> early = early();
        if (early.isEmpty()) {
            used++;
        }
        return early;
    }

    @Override
    public synchronized Standing standing() {
        Instant now = turned();
        return new Standing(quota.requests(), quota.requests() - used, quota.span(), Duration.between(now, end));
    }

    private Instant turned() {
        Instant now = clock.instant();
        if (!now.isBefore(end)) {
            long passed = Duration.between(end, now).dividedBy(quota.span());
            end = end.plus(quota.span().multipliedBy(passed + 1));
            used = 0;
        }
        return now;
    }
}
