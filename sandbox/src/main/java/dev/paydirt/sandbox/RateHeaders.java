package dev.paydirt.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/// The dialect in which answers tell how a client stands with a limit.
public enum RateHeaders {
    /// They do not.
    NONE,
    /// `RateLimit-Policy` and `RateLimit`, as draft-ietf-httpapi-ratelimit-headers-10 has them.
    RATELIMIT_DRAFT,
    /// `RateLimit-Limit`, `-Remaining`, `-Reset`, as that draft had them up to its sixth version.
    RATELIMIT_OLD,
    /// `X-RateLimit-Reset` in seconds from now.
    X_RATELIMIT_SECONDS,
    /// `X-RateLimit-Reset` in seconds since 1970.
    X_RATELIMIT_EPOCH,
    /// `X-RateLimit-Reset` in milliseconds since 1970.
    X_RATELIMIT_EPOCH_MS;

    /// As settings name it: `ratelimit-draft`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static RateHeaders labelled(String text) {
        for (RateHeaders headers : values()) {
            if (headers.label().equals(text)) {
                return headers;
            }
        }
        throw new IllegalArgumentException("no headers are called so");
    }

    Map<String, String> of(Limit.Standing standing, Instant now) {
        Duration reset = standing.reset();
        return switch (this) {
            case NONE -> Map.of();
            case RATELIMIT_DRAFT ->
                Map.of(
                        "RateLimit-Policy",
                        "\"default\";q=%d;w=%d".formatted(standing.most(), Refusal.seconds(standing.window())),
                        "RateLimit",
                        "\"default\";r=%d;t=%d".formatted(standing.left(), Refusal.seconds(reset)));
            case RATELIMIT_OLD -> three("RateLimit", standing, Refusal.seconds(reset));
            case X_RATELIMIT_SECONDS -> three("X-RateLimit", standing, Refusal.seconds(reset));
            case X_RATELIMIT_EPOCH ->
                three(
                        "X-RateLimit",
                        standing,
                        now.plus(reset).plusNanos(999_999_999).getEpochSecond());
            case X_RATELIMIT_EPOCH_MS ->
                three(
                        "X-RateLimit",
                        standing,
                        now.plus(reset).plusNanos(999_999).toEpochMilli());
        };
    }

    private static Map<String, String> three(String name, Limit.Standing standing, long reset) {
        return Map.of(
                name + "-Limit",
                String.valueOf(standing.most()),
                name + "-Remaining",
                String.valueOf(standing.left()),
                name + "-Reset",
                String.valueOf(reset));
    }
}
