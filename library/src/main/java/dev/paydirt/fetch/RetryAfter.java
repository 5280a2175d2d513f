package dev.paydirt.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the `Retry-After` header: a number of seconds or an HTTP-date (RFC 9110 sections 10.2.3 and 5.6.7).
public final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(365);

    /// The form in use and the two obsolete ones that a recipient must still accept.
    private static final List<DateTimeFormatter> DATES = List.of(
            date("EEE, dd MMM yyyy HH:mm:ss 'GMT'"),
            date("EEEE, dd-MMM-yy HH:mm:ss 'GMT'"),
            date("EEE MMM ppd HH:mm:ss yyyy"));

    private RetryAfter() {}

    private static DateTimeFormatter date(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /// How long the host asks us to wait: nothing when the date has passed, at most a year, empty when the value is
    /// neither a number nor a date.
    public static Optional<Duration> parse(String value, Instant now) {
        String text = value.strip();
        if (!text.isEmpty() && text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            // A number with more digits than this is a year away in any case.
            return Optional.of(text.length() > 9 ? LONGEST : atMostAYear(Duration.ofSeconds(Integer.parseInt(text))));
        }
        for (DateTimeFormatter form : DATES) {
            try {
                Instant until = ZonedDateTime.parse(text, form).toInstant();
                return Optional.of(until.isAfter(now) ? atMostAYear(Duration.between(now, until)) : Duration.ZERO);
            } catch (DateTimeException _) {
                // another form may fit
            }
        }
        return Optional.empty();
    }

    private static Duration atMostAYear(Duration wait) {
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
