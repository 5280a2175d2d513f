package dev.paydirt.fetch;

import java.time.Instant;
import java.util.OptionalDouble;

/// A limit that nobody declared, as far as it was found: worth keeping, so that the next run meets it with no refusal.
///
/// @param host as [Lane] names it; never a key
/// @param perSecond requests a second that the host accepted for long, more than zero
/// @param burst requests it accepted at once after a rest, at least 1
/// @param refusedAt the lowest rate a second known to be too much; empty where none is
/// @param refusals answers that told us to slow down while it was found
/// @param at when it was known
public record LearntLimit(
        String host, double perSecond, int burst, OptionalDouble refusedAt, int refusals, Instant at) {
    public LearntLimit {
        if (!(perSecond > 0) || Double.isInfinite(perSecond)) {
            throw new IllegalArgumentException("a limit is more than nothing a second, not " + perSecond);
        }
        if (burst < 1) {
            throw new IllegalArgumentException("a burst has at least one request, not " + burst);
        }
        if (refusedAt.isPresent() && !(refusedAt.getAsDouble() > 0)) {
            throw new IllegalArgumentException("what was refused is more than nothing a second, not " + refusedAt);
        }
        if (refusals < 0) {
            throw new IllegalArgumentException("refusals cannot be fewer than none: " + refusals);
        }
    }
}
