package dev.paydirt.bench.salary;

import dev.paydirt.posting.Pay;
import dev.paydirt.posting.Period;
import dev.paydirt.posting.SalaryText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// What was read in one text, beside what had to be.
record Judgement(LabelledText labelled, Optional<Pay> read, Outcome outcome) {
    /// A hundredth of the middle value.
    private static final BigDecimal MIDDLE_ROUNDING = new BigDecimal("0.01");

    enum Outcome {
        /// The pay that is labelled was read.
        RIGHT,
        /// Nothing is labelled and nothing was read.
        RIGHTLY_NOTHING,
        /// Other pay was read than is labelled.
        WRONG,
        /// Pay is labelled and nothing was read.
        MISSED,
        /// Nothing is labelled and pay was read.
        FALSE_FIND;

        boolean isExact() {
            return this == RIGHT || this == RIGHTLY_NOTHING;
        }
    }

    static Judgement of(LabelledText labelled) {
        return of(labelled, SalaryText.read(labelled.text(), labelled.country()).pay());
    }

    static Judgement of(LabelledText labelled, Optional<Pay> read) {
        return new Judgement(labelled, read, outcome(labelled.label(), read));
    }

    private static Outcome outcome(Label label, Optional<Pay> read) {
        if (read.isEmpty()) {
            return label.isPay() ? Outcome.MISSED : Outcome.RIGHTLY_NOTHING;
        }
        Pay pay = read.get();
        boolean right = switch (label) {
            case Label.Nothing _ -> false;
            case Label.Bounds bounds ->
                near(bounds.min(), pay.min(), bounds.rounding())
                        && near(bounds.max(), pay.max(), bounds.rounding())
                        && bounds.unit().agrees(pay);
            case Label.OneAmount one ->
                agrees(one.amount(), pay.min())
                        && agrees(one.amount(), pay.max())
                        && one.unit().agrees(pay);
            case Label.Middle middle -> isMiddle(middle.annual(), pay);
        };
        return right ? Outcome.RIGHT : label.isPay() ? Outcome.WRONG : Outcome.FALSE_FIND;
    }

    private static boolean near(Optional<BigDecimal> labelled, Optional<BigDecimal> read, BigDecimal rounding) {
        if (labelled.isEmpty() || read.isEmpty()) {
            return labelled.isEmpty() && read.isEmpty();
        }
        return labelled.get().subtract(read.get()).abs().compareTo(rounding) <= 0;
    }

    /// A bound that the words do not give cannot differ.
    private static boolean agrees(BigDecimal labelled, Optional<BigDecimal> read) {
        return read.isEmpty() || labelled.compareTo(read.get()) == 0;
    }

    private static boolean isMiddle(BigDecimal annual, Pay pay) {
        BigDecimal low = pay.min().or(pay::max).orElseThrow();
        BigDecimal high = pay.max().or(pay::min).orElseThrow();
        BigDecimal middle = low.add(high)
                .divide(BigDecimal.TWO, MathContext.DECIMAL64)
                .multiply(pay.period().map(Judgement::perYear).orElse(BigDecimal.ONE));
        return middle.subtract(annual).abs().compareTo(annual.multiply(MIDDLE_ROUNDING)) <= 0;
    }

    /// How Adzuna counted in 2013: a year has 48 weeks of 5 days of 8 hours.
    private static BigDecimal perYear(Period period) {
        return BigDecimal.valueOf(
                switch (period) {
                    case HOUR -> 1_920;
                    case DAY -> 240;
                    case WEEK -> 48;
                    case MONTH -> 12;
                    case YEAR -> 1;
                });
    }
}
