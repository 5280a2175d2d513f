package dev.paydirt.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How hard one request is tried.
///
/// @param retries repeats after failures, on top of the first try
/// @param patience for one answer, from connecting to its last byte
/// @param longestWait the longest pause a host may ask for before we give the request up
/// @param maxBytes the largest body taken, compressed and decompressed
/// @param firstBackoff the longest wait before the first repeat; it doubles with each further one
/// @param backoffCeiling the longest wait before any repeat
/// @param deadline when everything ends; a host that stays closed until then is not waited for
public record FetchSettings(
        int retries,
        Duration patience,
        Duration longestWait,
        int maxBytes,
        Duration firstBackoff,
        Duration backoffCeiling,
        Optional<Instant> deadline) {
    public static final FetchSettings DEFAULT = new FetchSettings(
            6,
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            32 * 1024 * 1024,
            Duration.ofMillis(500),
            Duration.ofSeconds(60),
            Optional.empty());

    public FetchSettings {
        if (retries < 0) {
            throw new IllegalArgumentException("retries must not be negative, but are " + retries);
        }
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("patience must be more than nothing, not " + patience);
        }
        if (longestWait.isNegative()) {
            throw new IllegalArgumentException("the longest wait must not be negative, but is " + longestWait);
        }
        if (maxBytes < 1) {
            throw new IllegalArgumentException("a body needs room for at least one byte, not " + maxBytes);
        }
        if (!firstBackoff.isPositive() || backoffCeiling.compareTo(firstBackoff) < 0) {
            throw new IllegalArgumentException("the back-off cannot go from " + firstBackoff + " to " + backoffCeiling);
        }
    }

    public FetchSettings withRetries(int retries) {
        return new FetchSettings(retries, patience, longestWait, maxBytes, firstBackoff, backoffCeiling, deadline);
    }

    public FetchSettings withPatience(Duration patience) {
        return new FetchSettings(retries, patience, longestWait, maxBytes, firstBackoff, backoffCeiling, deadline);
    }

    public FetchSettings withLongestWait(Duration longestWait) {
        return new FetchSettings(retries, patience, longestWait, maxBytes, firstBackoff, backoffCeiling, deadline);
    }

    public FetchSettings withMaxBytes(int maxBytes) {
        return new FetchSettings(retries, patience, longestWait, maxBytes, firstBackoff, backoffCeiling, deadline);
    }

    public FetchSettings withDeadline(Optional<Instant> deadline) {
        return new FetchSettings(retries, patience, longestWait, maxBytes, firstBackoff, backoffCeiling, deadline);
    }

    /// Whether a host that stays closed for so long is worth waiting for.
    boolean isWorthWaiting(Duration closed, Instant now) {
        return closed.compareTo(longestWait) <= 0
                && (closed.isZero()
                        || deadline.map(end -> closed.compareTo(Duration.between(now, end)) < 0)
                                .orElse(true));
    }

    /// What stands behind the reason why a host is not waited for: how little time is left where that decided.
    String butLeft(Duration closed, Instant now) {
        return deadline.map(end -> Duration.between(now, end))
                .filter(left -> closed.compareTo(longestWait) <= 0 && closed.compareTo(left) >= 0)
                .map(left -> "; the time limit leaves %d s".formatted(Math.max(0, left.toSeconds())))
                .orElse("");
    }
}
