package dev.paydirt.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.paydirt.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// The name of a run: the second it began, in UTC, written so that it can stand in a file name.
public record Timestamp(Instant instant) implements Comparable<Timestamp> {
    /// Digits stand where this has noughts. Read and written by hand: every detail that runs hand on tells when it was
    /// asked for, and a formatter takes longer than all the rest of such a line.
    private static final String FORM = "0000-00-00T00-00-00Z";

    public Timestamp {
        instant = instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /// Reads `2025-11-24T02-00-00Z`; anything else is [Refused].
    @JsonCreator
    public static Timestamp of(String text) {
        if (hasForm(text)) {
            try {
                int year = 100 * number(text, 0) + number(text, 2);
                return new Timestamp(LocalDate.of(year, number(text, 5), number(text, 8))
                        .atTime(number(text, 11), number(text, 14), number(text, 17))
                        .toInstant(ZoneOffset.UTC));
            } catch (DateTimeException noMoment) {
                // told below, with the form that was expected
            }
        }
        throw new Refused("the timestamp '" + text + "' is not of the form 2025-11-24T02-00-00Z");
    }

    private static boolean hasForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int at = 0; at < FORM.length(); at++) {
            char sign = text.charAt(at);
            if (FORM.charAt(at) == '0' ? sign < '0' || sign > '9' : sign != FORM.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int at) {
        return Integer.parseInt(text, at, at + 2, 10);
    }

    public Timestamp next() {
        return new Timestamp(instant.plusSeconds(1));
    }

    /// The same moment as the data lines write it: `2025-11-24T02:00:00Z`.
    public String collectedAt() {
        return instant.toString();
    }

    public LocalDate date() {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    @Override
    public int compareTo(Timestamp other) {
        return instant.compareTo(other.instant);
    }

    @JsonValue
    @Override
    public String toString() {
        LocalDateTime at = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return at.toLocalDate() + "T" + two(at.getHour()) + "-" + two(at.getMinute()) + "-" + two(at.getSecond()) + "Z";
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
