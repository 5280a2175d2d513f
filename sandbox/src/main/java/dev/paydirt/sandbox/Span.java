package dev.paydirt.sandbox;

import java.time.Duration;
import java.util.Map;

/// Times as people write them: `200ms`, `2s`, `5m`, `24h`, `7d`, `2w`; a bare `0` needs no unit.
final class Span {
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1),
            "w", Duration.ofDays(7));

    private Span() {}

    /// @throws IllegalArgumentException for anything else, and for more than nine digits
    static Duration of(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits > 0 && digits < 10) {
            Duration unit = UNITS.get(text.substring(digits));
            long amount = Long.parseLong(text.substring(0, digits));
            if (unit != null) {
                return unit.multipliedBy(amount);
            }
            if (amount == 0 && digits == text.length()) {
                return Duration.ZERO;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is not a time");
    }
}
