package dev.paydirt.document;

import java.time.Duration;
import java.util.Optional;

/// Spans of time as people write them: `500ms`, `2s`, `5m`, `6h`, `7d`.
public final class Span {
    private static final long LONGEST = 1_000_000;

    private Span() {}

    public static Optional<Duration> parse(String text) {
        String word = text.strip();
        int digits = 0;
        while (digits < word.length() && Character.digit(word.charAt(digits), 10) >= 0) {
            digits++;
        }
        if (digits == 0 || digits > 7 || Long.parseLong(word.substring(0, digits)) > LONGEST) {
            return Optional.empty();
        }
        long count = Long.parseLong(word.substring(0, digits));
        return switch (word.substring(digits).strip()) {
            case "ms" -> Optional.of(Duration.ofMillis(count));
            case "s" -> Optional.of(Duration.ofSeconds(count));
            case "m" -> Optional.of(Duration.ofMinutes(count));
            case "h" -> Optional.of(Duration.ofHours(count));
            case "d" -> Optional.of(Duration.ofDays(count));
            default -> Optional.empty();
        };
    }

    /// The shortest text that [#parse] reads as the same span.
    public static String write(Duration span) {
        long millis = span.toMillis();
        if (millis % 1000 != 0) {
            return millis + "ms";
        }
        long seconds = millis / 1000;
        if (seconds == 0 || seconds % 60 != 0) {
            return seconds + "s";
        }
        if (seconds % 3600 != 0) {
            return seconds / 60 + "m";
        }
        return seconds % 86_400 == 0 ? seconds / 86_400 + "d" : seconds / 3600 + "h";
    }
}
