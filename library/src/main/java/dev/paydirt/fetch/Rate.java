package dev.paydirt.fetch;

import java.time.Duration;

/// At most so many requests in any span of this length.
///
/// @param requests at least 1
/// @param per the span's length, more than zero
public record Rate(int requests, Duration per) {
    public Rate {
        if (requests < 1) {
            throw new IllegalArgumentException("a rate needs at least one request, not " + requests);
        }
        if (per.isZero() || per.isNegative()) {
            throw new IllegalArgumentException("a rate needs a span of time, not " + per);
        }
    }

    /// From the start of one request to the start of the next when they are spread evenly; rounded up, so that as many
    /// intervals as requests never end before the span does.
    public Duration interval() {
        return per.plusNanos(requests - 1L).dividedBy(requests);
    }
}
