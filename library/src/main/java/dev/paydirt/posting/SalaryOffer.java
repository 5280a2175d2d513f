package dev.paydirt.posting;

import dev.paydirt.posting.SalaryTokens.Figure;
import dev.paydirt.posting.SalaryTokens.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/// One amount or range in a text, as it is written, and where: every place is that of a token.
///
/// @param high empty for a single amount
/// @param money what the amounts say of their currency
/// @param period said beside them, in words
/// @param adjacent whether the period stands right behind the amounts
/// @param start the first of its tokens
/// @param lowEnd behind the first amount
/// @param highStart the first token of the second amount; `end` for a single one
/// @param end behind its last amount
record SalaryOffer(
        Figure low,
        Optional<Figure> high,
        Optional<String> money,
        Optional<PeriodWords.Found> period,
        boolean adjacent,
        Open open,
        int start,
        int lowEnd,
        int highStart,
        int end) {
    /// Which bound an amount leaves open.
    enum Open {
        NONE,
        /// "From 50,000".
        UPWARDS,
        /// "Up to 50,000".
        DOWNWARDS
    }

    /// Two amounts; zero is none.
    record Bounds(BigDecimal low, BigDecimal high) {
        BigDecimal larger() {
            return low.max(high);
        }

        /// The smaller one that is not zero.
        BigDecimal smaller() {
            return low.signum() == 0 || high.signum() == 0 ? larger() : low.min(high);
        }
    }

    /// A range wider than this joins two things that do not belong together.
    private static final BigDecimal WIDEST = BigDecimal.valueOf(100);

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    boolean isRange() {
        return high.isPresent();
    }

    Optional<Period> span() {
        return period.map(PeriodWords.Found::period);
    }

    /// Whether it counts in `k`, lakhs or more.
    boolean isLarge() {
        return low.unit().isLarge()
                || high.filter(figure -> figure.unit().isLarge()).isPresent();
    }

    boolean isIn(Unit unit) {
        return low.unit() == unit
                || high.filter(figure -> figure.unit() == unit).isPresent();
    }

    /// The amounts in money. A unit on one bound is meant for the other too where that one would otherwise be under
    /// a hundredth: `$90 - $120k`, but not `$900 - $1.2k`. So are the thousands of `$140 - $160000`. Empty for a
    /// range that is too wide to be one.
    Optional<Bounds> bounds() {
        BigDecimal first = low.unit().of(low.value());
        if (high.isEmpty()) {
            return Optional.of(new Bounds(first, first));
        }
        Figure other = high.get();
        BigDecimal second = other.unit().of(other.value());
        BigDecimal lower = carried(low, first, other.unit(), second);
        BigDecimal upper = carried(other, second, low.unit(), first);
        var bounds = new Bounds(lower, upper);
        boolean tooWide = bounds.larger().compareTo(bounds.smaller().multiply(WIDEST)) > 0;
        return tooWide ? Optional.empty() : Optional.of(bounds);
    }

    private static BigDecimal carried(Figure figure, BigDecimal value, Unit otherUnit, BigDecimal other) {
        boolean farBelow = value.multiply(WIDEST).compareTo(other) < 0;
        if (figure.unit() != Unit.ONE || !farBelow) {
            return value;
        }
        if (otherUnit.isLarge()) {
            return otherUnit.of(value);
        }
        BigDecimal thousands = value.multiply(THOUSAND);
        boolean near =
                thousands.multiply(THREE).compareTo(other) >= 0 && thousands.compareTo(other.multiply(THREE)) <= 0;
        return near ? thousands : value;
    }
}
