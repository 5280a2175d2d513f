package dev.paydirt.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.paydirt.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/// The name of a run: the second it began, in UTC, written so that it can stand in a file name.
public record Timestamp(Instant instant) implements Comparable<Timestamp> {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    public Timestamp {
        instant = instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /// Reads `2025-11-24T02-00-00Z`; anything else is [Refused].
    @JsonCreator
    public static Timestamp of(String text) {
        try {
            Timestamp timestamp = new Timestamp(Instant.from(FORM.parse(text)));
            if (timestamp.toString().equals(text)) {
                return timestamp;
            }
        } catch (DateTimeParseException notOurForm) {
            // told below, with the form that was expected
        }
        throw new Refused("the timestamp '" + text + "' is not of the form 2025-11-24T02-00-00Z");
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
        return FORM.format(instant);
    }
}
