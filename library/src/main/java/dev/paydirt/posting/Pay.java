package dev.paydirt.posting;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/// Amounts of money for a period. At least one bound is there; a lower bound is never above the upper one.
///
/// @param min more than zero; empty for "up to"
/// @param max more than zero; empty for "from"
/// @param currency ISO 4217; empty where it is not known
/// @param origin empty exactly when the period is
public record Pay(
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        Optional<String> currency,
        Optional<Period> period,
        Optional<PeriodOrigin> origin) {
    /// How the period is known.
    public enum PeriodOrigin {
        /// In words, beside the amount.
        STATED,
        /// Implied by the field of the source.
        FIELD,
        /// From the amount's size, where no other period is plausible.
        GUESSED;

        /// As it stands in a line.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Pay {
        min = min.filter(amount -> amount.signum() > 0);
        max = max.filter(amount -> amount.signum() > 0);
        if (min.isEmpty() && max.isEmpty()) {
            throw new IllegalArgumentException("pay needs an amount");
        }
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            Optional<BigDecimal> larger = min;
            min = max;
            max = larger;
        }
        if (period.isPresent() != origin.isPresent()) {
            throw new IllegalArgumentException("a period and its origin go together");
        }
    }

    public Optional<BigDecimal> annualMin() {
        return period.flatMap(span -> min.map(amount -> amount.multiply(span.factor())));
    }

    public Optional<BigDecimal> annualMax() {
        return period.flatMap(span -> max.map(amount -> amount.multiply(span.factor())));
    }
}
