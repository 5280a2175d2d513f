package dev.paydirt.posting;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which amounts can be pay for which period, by currency.
final class PayScale {
    /// From here on an amount is a year's pay, because nobody is paid that much a month. Currencies that are not here
    /// are never guessed.
    private static final Map<String, Integer> LEAST_OF_A_YEAR = Map.ofEntries(
            Map.entry("USD", 10_000),
            Map.entry("EUR", 10_000),
            Map.entry("GBP", 10_000),
            Map.entry("CAD", 10_000),
            Map.entry("AUD", 10_000),
            Map.entry("NZD", 10_000),
            Map.entry("CHF", 20_000),
            Map.entry("SGD", 30_000),
            Map.entry("PLN", 100_000),
            Map.entry("HKD", 200_000),
            Map.entry("SEK", 200_000),
            Map.entry("NOK", 200_000),
            Map.entry("DKK", 200_000),
            Map.entry("ZAR", 200_000),
            Map.entry("BRL", 100_000),
            Map.entry("CZK", 300_000),
            Map.entry("PHP", 500_000),
            Map.entry("INR", 500_000),
            Map.entry("JPY", 2_000_000),
            Map.entry("KRW", 20_000_000));

    private static final int USUAL = 10_000;

    /// Currencies whose unit buys about as much as a dollar. In others a year's pay has more digits.
    private static final Set<String> LARGE_UNITS = Set.of("USD", "EUR", "GBP", "CAD", "AUD", "NZD", "CHF", "SGD");

    private static final BigDecimal MOST_IN_SMALL_UNITS = BigDecimal.valueOf(100_000_000_000L);

    /// The least and the most in large units: from an apprentice abroad to the head of a bank.
    private static final Map<Period, Integer> LEAST =
            Map.of(Period.HOUR, 1, Period.DAY, 20, Period.WEEK, 100, Period.MONTH, 100, Period.YEAR, 1_000);

    private static final Map<Period, Integer> MOST = Map.of(
            Period.HOUR, 2_000,
            Period.DAY, 20_000,
            Period.WEEK, 100_000,
            Period.MONTH, 500_000,
            Period.YEAR, 10_000_000);

    /// Less than this is no living. Beside such an amount prose must say that it is pay.
    private static final Map<Period, Integer> LIVING =
            Map.of(Period.HOUR, 5, Period.DAY, 50, Period.WEEK, 200, Period.MONTH, 500, Period.YEAR, 10_000);

    /// Less than this beside a period, without a currency, is a number of something else.
    private static final Map<Period, Integer> LEAST_BARE =
            Map.of(Period.HOUR, 3, Period.DAY, 40, Period.WEEK, 100, Period.MONTH, 200, Period.YEAR, 2_000);

    /// In small units nobody is paid more than this many times a year's least.
    private static final BigDecimal MOST_TIMES_LEAST = BigDecimal.valueOf(1_000);

    private final boolean largeUnits;
    private final int leastOfAYear;

    /// @param currency what the text says; the country's own is only the scale when it says none
    /// @param sign whether the text has at least a sign that several currencies share
    PayScale(Optional<String> currency, boolean sign, Optional<String> country) {
        Optional<String> scale = currency.or(() -> sign ? Optional.empty() : Currencies.of(country));
        this.largeUnits = LARGE_UNITS.contains(scale.orElse("USD"));
        this.leastOfAYear = scale.map(code -> LEAST_OF_A_YEAR.getOrDefault(code, Integer.MAX_VALUE))
                .orElse(USUAL);
    }

    /// A year, where no other period is plausible.
    Optional<Period> guessed(BigDecimal smallest) {
        return smallest.compareTo(BigDecimal.valueOf(leastOfAYear)) >= 0 ? Optional.of(Period.YEAR) : Optional.empty();
    }

    /// Whether a period that is said cannot be meant: `$19 - $21 p.a.`
    boolean isTooLittle(BigDecimal amount, Optional<Period> period) {
        if (period.isEmpty()) {
            return false;
        }
        boolean underYear = amount.multiply(period.get().factor()).compareTo(Pay.LEAST_ANNUAL) < 0;
        return underYear || (largeUnits && isUnder(amount, LEAST, period.get()));
    }

    /// Whether nobody is paid that much.
    boolean isTooMuch(BigDecimal amount, Optional<Period> period) {
        Period span = period.orElse(Period.YEAR);
        BigDecimal most = largeUnits ? BigDecimal.valueOf(MOST.getOrDefault(span, 0)) : mostInSmallUnits();
        return (largeUnits ? amount : amount.multiply(span.factor())).compareTo(most) > 0;
    }

    private BigDecimal mostInSmallUnits() {
        return leastOfAYear == Integer.MAX_VALUE
                ? MOST_IN_SMALL_UNITS
                : BigDecimal.valueOf(leastOfAYear).multiply(MOST_TIMES_LEAST);
    }

    /// Whether one can live on it.
    boolean isALiving(BigDecimal amount, Period period) {
        return !largeUnits || !isUnder(amount, LIVING, period);
    }

    /// Whether money is one that buys as much as a dollar, or may be.
    static boolean isInLargeUnits(Optional<String> money) {
        return money.filter(sign -> sign.equals("$") || LARGE_UNITS.contains(sign))
                .isPresent();
    }

    /// Whether a million is more than people are paid a year.
    boolean isInLargeUnits() {
        return largeUnits;
    }

    /// Whether a number that has no currency can be pay at all.
    static boolean isBarePay(BigDecimal largest, Optional<Period> period) {
        int least = period.map(LEAST_BARE::get).orElse(USUAL);
        return largest.compareTo(BigDecimal.valueOf(least)) >= 0;
    }

    private static boolean isUnder(BigDecimal amount, Map<Period, Integer> bounds, Period period) {
        return amount.compareTo(BigDecimal.valueOf(bounds.getOrDefault(period, 0))) < 0;
    }
}
