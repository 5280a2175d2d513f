package dev.paydirt.sandbox;

import java.time.Duration;

/// So many requests in so much time.
///
/// @param requests 1 to 1,000,000
/// @param span 1 ms to 31 days
public record Quota(int requests, Duration span) {
    private static final int MOST = 1_000_000;
    private static final Duration LONGEST = Duration.ofDays(31);

    public Quota {
        SandboxSettings.within("the number of requests", requests, 1, MOST);
        SandboxSettings.within("the milliseconds of a span", span.toMillis(), 1, LONGEST.toMillis());
    }

    /// Reads `25 per 60s`; a bare number is one of seconds.
    ///
    /// @throws IllegalArgumentException for anything else
    static Quota of(String text) {
        int per = text.indexOf(" per ");
        if (per < 0) {
            return new Quota(Integer.parseInt(text), Duration.ofSeconds(1));
        }
        int requests = Integer.parseInt(text.substring(0, per).strip());
        return new Quota(requests, Span.of(text.substring(per + 5).strip()));
    }

    boolean isRate() {
        return span.equals(Duration.ofSeconds(1));
    }
}
