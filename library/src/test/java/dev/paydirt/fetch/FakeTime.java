package dev.paydirt.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A clock that only moves when somebody sleeps by it.
final class FakeTime implements InstantSource, Sleeper {
    static final Instant START = Instant.parse("2025-11-24T02:00:00Z");
    private final List<Duration> slept = new ArrayList<>();
    private Instant now = START;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration duration) {
        slept.add(duration);
        now = now.plus(duration);
    }

    /// As if somebody had slept until then: others may have let more time pass already.
    synchronized void until(Instant moment) {
        now = moment.isAfter(now) ? moment : now;
    }

    synchronized List<Duration> slept() {
        return List.copyOf(slept);
    }

    synchronized Duration passed() {
        return Duration.between(START, now);
    }
}
