package dev.paydirt.posting;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

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
            Map.entry("INR", 500_000),
            Map.entry("JPY", 2_000_000),
            Map.entry("KRW", 20_000_000));

    private static final int USUAL = 10_000;

    /// Currencies whose unit buys about as much as a dollar. In others a year's pay has more digits.
    private static final String LARGE_UNITS = "USD EUR GBP CAD AUD NZD CHF SGD";

    private static final BigDecimal MOST_OF_A_YEAR = BigDecimal.valueOf(10_000_000);
    private static final BigDecimal MOST_IN_SMALL_UNITS = BigDecimal.valueOf(100_000_000_000L);

    /// Less than this beside a period, without a currency, is a number of something else.
    private static final Map<Period, Integer> LEAST_BARE = Map.of(
            Period.HOUR, 3,
            Period.DAY, 40,
            Period.WEEK, 100,
            Period.MONTH, 200,
            Period.YEAR, 2_000);

    private final String currency;
    private final int leastOfAYear;

    /// @param currency what the text says; the country's own is only the scale when it says none
    /// @param sign whether the text has at least a sign that several currencies share
    PayScale(Optional<String> currency, boolean sign, Optional<String> country) {
        Optional<String> scale = currency.or(() -> sign ? Optional.empty() : Currencies.of(country));
        this.currency = scale.orElse("USD");
        this.leastOfAYear = scale.map(code -> LEAST_OF_A_YEAR.getOrDefault(code, Integer.MAX_VALUE))
                .orElse(USUAL);
    }

    /// A year, where no other period is plausible.
    Optional<Period> guessed(BigDecimal smallest) {
        return smallest.compareTo(BigDecimal.valueOf(leastOfAYear)) >= 0 ? Optional.of(Period.YEAR) : Optional.empty();
    }

    /// Whether a period that is said cannot be meant: `$19 - $21 p.a.`
    static boolean isTooLittle(BigDecimal amount, Optional<Period> period) {
        return period.map(each -> amount.multiply(each.factor()))
                .filter(annual -> annual.compareTo(Pay.LEAST_ANNUAL) < 0)
                .isPresent();
    }

    /// Whether nobody is paid that much.
    boolean isTooMuch(BigDecimal amount, Optional<Period> period) {
        BigDecimal annual = amount.multiply(period.orElse(Period.YEAR).factor());
        return annual.compareTo(LARGE_UNITS.contains(currency) ? MOST_OF_A_YEAR : MOST_IN_SMALL_UNITS) > 0;
    }

    /// Whether a number that has no currency can be pay at all.
    static boolean isBarePay(BigDecimal largest, Optional<Period> period) {
        int least = period.map(LEAST_BARE::get).orElse(USUAL);
        return largest.compareTo(BigDecimal.valueOf(least)) >= 0;
    }
}
