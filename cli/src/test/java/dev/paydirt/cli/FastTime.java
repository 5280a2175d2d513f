package dev.paydirt.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Time that goes faster than ours, for collector and board alike, so that nobody has to wait for a pause.
///
/// @param start when ours was read first, in nanoseconds
/// @param times how many seconds pass in one of ours
record FastTime(long start, int times) implements InstantSource {
    private static final Instant BEGINNING = Instant.parse("2025-11-24T02:00:00Z");

    static FastTime times(int times) {
        return new FastTime(System.nanoTime(), times);
    }

    @Override
    public Instant instant() {
        return BEGINNING.plusNanos((System.nanoTime() - start) * times);
    }

    void sleep(Duration length) throws InterruptedException {
        Thread.sleep(length.dividedBy(times));
    }
}
