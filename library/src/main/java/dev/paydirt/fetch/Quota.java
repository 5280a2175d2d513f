package dev.paydirt.fetch;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// Counts the starts under one rate, so that no span of its length holds more of them than it allows. Not safe for
/// threads: it belongs to a clock, which is.
final class Quota {
    private final Rate rate;
    private final Deque<Instant> starts = new ArrayDeque<>();

    Quota(Rate rate) {
        this.rate = rate;
    }

    /// The first moment at which one more is allowed.
    Instant free() {
        return starts.size() < rate.requests() ? Instant.MIN : starts.getFirst().plus(rate.per());
    }

    void count(Instant start) {
        if (starts.size() == rate.requests()) {
            starts.removeFirst();
        }
        starts.addLast(start);
    }
}
