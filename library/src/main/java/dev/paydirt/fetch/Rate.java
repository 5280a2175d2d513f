package dev.paydirt.fetch;

import java.time.Duration;

/// At most so many requests in any span of this length.
///
/// @param requests at least 1
/// @param per the span's length, more than zero
public record Rate(int requests, Duration per) {
    private static final Duration LONGEST_PACE = Duration.ofHours(1);

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

    /// Whether it is over more than an hour: such a rate is counted over all runs and not spread, because a day's
    /// requests are rarely meant to take a day.
    public boolean isQuota() {
        return per.compareTo(LONGEST_PACE) > 0;
    }

    /// As a person would say it: `25 in 60 s`, `250 a day`.
    public String words() {
        String span;
        if (!isQuota()) {
            span = per.equals(Duration.ofSeconds(1)) ? "a second" : "in %d s".formatted(per.toSeconds());
        } else if (per.equals(Duration.ofDays(1))) {
            span = "a day";
        } else {
            span = per.toHours() % 24 == 0
                    ? "in %d days".formatted(per.toDays())
                    : "in %d hours".formatted(per.toHours());
        }
        return requests + " " + span;
    }
}
