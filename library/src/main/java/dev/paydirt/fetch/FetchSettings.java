package dev.paydirt.fetch;

import java.time.Duration;

/// How hard one request is tried.
///
/// @param retries repeats after failures, on top of the first try
/// @param patience for one answer, from connecting to its last byte
/// @param longestWait the longest pause a host may ask for before we give the request up
/// @param maxBytes the largest body taken, compressed and decompressed
/// @param firstBackoff the longest wait before the first repeat; it doubles with each further one
/// @param backoffCeiling the longest wait before any repeat
public record FetchSettings(
        int retries,
        Duration patience,
        Duration longestWait,
        int maxBytes,
        Duration firstBackoff,
        Duration backoffCeiling) {
    public static final FetchSettings DEFAULT = new FetchSettings(
            6,
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            32 * 1024 * 1024,
            Duration.ofMillis(500),
            Duration.ofSeconds(60));

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
        return new FetchSettings(retries, patience, longestWait, maxBytes, firstBackoff, backoffCeiling);
    }

    public FetchSettings withPatience(Duration patience) {
        return new FetchSettings(retries, patience, longestWait, maxBytes, firstBackoff, backoffCeiling);
    }

    public FetchSettings withLongestWait(Duration longestWait) {
        return new FetchSettings(retries, patience, longestWait, maxBytes, firstBackoff, backoffCeiling);
    }

    public FetchSettings withMaxBytes(int maxBytes) {
        return new FetchSettings(retries, patience, longestWait, maxBytes, firstBackoff, backoffCeiling);
    }
}
