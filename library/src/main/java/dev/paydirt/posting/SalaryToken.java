package dev.paydirt.posting;

import java.math.BigDecimal;

/// A piece of a salary text.
sealed interface SalaryToken {
    /// A number with the unit it is counted in.
    record Figure(BigDecimal value, Unit unit) implements SalaryToken {}

    /// An ISO 4217 code, or a sign that several currencies share.
    record Money(String money) implements SalaryToken {}

    /// Letters, in lower case.
    record Word(String text) implements SalaryToken {}

    /// Anything else that means something.
    record Mark(Sign sign) implements SalaryToken {}

    /// What a number counts in.
    enum Unit {
        ONE(0),
        THOUSAND(3),
        LAKH(5),
        MILLION(6),
        CRORE(7),
        /// Percent, billions, a retirement plan: money, but nobody's salary.
        NOT_PAY(0),
        /// A time of day, a place in an order: no money.
        OTHER(0),
        /// Digits and separators that make no number.
        BROKEN(0);

        private final int power;

        Unit(int power) {
            this.power = power;
        }

        BigDecimal of(BigDecimal value) {
            return value.scaleByPowerOfTen(power);
        }

        boolean isMoney() {
            return this != NOT_PAY && this != OTHER && this != BROKEN;
        }

        boolean isLarge() {
            return power > 0;
        }
    }

    /// What a mark means.
    enum Sign {
        DASH,
        /// Between two things that are added.
        PLUS,
        /// A plus behind an amount with nothing to add.
        OR_MORE,
        LESS,
        MORE,
        SLASH,
        POINT,
        COMMA,
        OPEN,
        CLOSE,
        NUMBER_SIGN,
        /// The end of a sentence, a line, an item.
        BREAK
    }
}
