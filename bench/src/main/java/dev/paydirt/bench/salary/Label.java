package dev.paydirt.bench.salary;

import dev.paydirt.posting.Pay;
import java.math.BigDecimal;
import java.util.Optional;

/// What a careful person reads in a text, as far as whoever labelled it has said so.
sealed interface Label {
    /// The text names no pay.
    record Nothing() implements Label {}

    /// Both bounds are labelled, and the one that is empty must not be read.
    ///
    /// @param rounding how far an amount may be off: some boards print thousands and keep the exact number apart
    record Bounds(Optional<BigDecimal> min, Optional<BigDecimal> max, BigDecimal rounding, Unit unit) implements Label {
        public Bounds {
            if (min.isEmpty() && max.isEmpty()) {
                throw new IllegalArgumentException("bounds need an amount");
            }
            if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
                throw new IllegalArgumentException("min " + min.get() + " is above max " + max.get());
            }
        }
    }

    /// One amount is labelled, and whether it is a floor, a ceiling or both is left to the words of the text.
    record OneAmount(BigDecimal amount, Unit unit) implements Label {}

    /// Only the middle of a year's pay is labelled.
    record Middle(BigDecimal annual) implements Label {}

    /// What an amount is counted in. Empty: not labelled, so that nothing is judged.
    ///
    /// @param currency ISO 4217, or `none` where a careful person knows none
    /// @param period a name of `Period`, or `none`
    record Unit(Optional<String> currency, Optional<String> period) {
        static final String NONE = "none";

        boolean agrees(Pay pay) {
            return agrees(currency, pay.currency())
                    && agrees(period, pay.period().map(Enum::name));
        }

        private static boolean agrees(Optional<String> labelled, Optional<String> read) {
            return labelled.isEmpty() || labelled.get().equals(read.orElse(NONE));
        }
    }

    default boolean isPay() {
        return !(this instanceof Nothing);
    }

    /// What is said of currency and period; empty where there is no pay or only a middle.
    default Optional<Unit> labelledUnit() {
        return switch (this) {
            case Bounds bounds -> Optional.of(bounds.unit());
            case OneAmount one -> Optional.of(one.unit());
            case Nothing _, Middle _ -> Optional.empty();
        };
    }
}
