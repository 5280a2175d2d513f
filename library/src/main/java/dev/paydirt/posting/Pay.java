package dev.paydirt.posting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/// Amounts of money for a period. At least one bound is there; a lower bound is never above the upper one.
///
/// @param min at least a hundredth, below 10^12; empty for "up to"
/// @param max likewise; empty for "from"
/// @param currency ISO 4217; empty where it is not known
/// @param origin empty exactly when the period is
public record Pay(
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        Optional<String> currency,
        Optional<Period> period,
        Optional<PeriodOrigin> origin) {
    /// Below this a year's pay is a mistake: sources put hourly or monthly amounts into fields for annual ones.
    static final BigDecimal LEAST_ANNUAL = BigDecimal.valueOf(1_000);

    /// Outside these bounds a number is no amount of money, and might be one that takes a gigabyte to write out.
    private static final BigDecimal LEAST = new BigDecimal("0.01");

    private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(1_000_000_000_000L);
    private static final int FINEST = 6;

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
        min = min.filter(Pay::isAmount).map(Pay::rounded);
        max = max.filter(Pay::isAmount).map(Pay::rounded);
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

    /// The lower bound for a year. Empty without a period, and where it would be under 1,000: better nothing than
    /// wrong.
    public Optional<BigDecimal> annualMin() {
        return annual(min);
    }

    /// The upper bound for a year, under the same conditions.
    public Optional<BigDecimal> annualMax() {
        return annual(max);
    }

    /// Whether a number can be an amount of money. 0 and less are how sources say that they know none.
    static boolean isAmount(BigDecimal number) {
        return number.compareTo(LEAST) >= 0 && number.compareTo(TOO_MUCH) < 0;
    }

    /// As it stands in a line: no exponent, no zeros at the end.
    static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.scale() > FINEST ? amount.setScale(FINEST, RoundingMode.HALF_UP) : amount;
    }

    private Optional<BigDecimal> annual(Optional<BigDecimal> bound) {
        return period.flatMap(span -> bound.map(amount -> amount.multiply(span.factor())))
                .filter(amount -> amount.compareTo(LEAST_ANNUAL) >= 0);
    }
}
