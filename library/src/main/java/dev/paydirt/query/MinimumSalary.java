package dev.paydirt.query;

import java.math.BigDecimal;
import java.util.Optional;

/// The least pay a query asks for.
///
/// @param amount for a year, more than zero
/// @param currency ISO 4217; empty means the currency of the source's country
public record MinimumSalary(BigDecimal amount, Optional<String> currency) {
    public MinimumSalary {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a minimum salary is more than zero, not " + amount);
        }
        amount = withoutExponent(amount.stripTrailingZeros());
    }

    /// Reads `100000` or `60000 GBP`; empty when the text is neither.
    public static Optional<MinimumSalary> parse(String text) {
        String[] words = text.strip().split(" +", -1);
        if (words.length > 2 || (words.length == 2 && !isCurrency(words[1])) || !isAmount(words[0])) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(words[0]);
        return amount.signum() == 0
                ? Optional.empty()
                : Optional.of(new MinimumSalary(amount, words.length == 2 ? Optional.of(words[1]) : Optional.empty()));
    }

    /// A plan writes the amount as a number, and 1E+5 is none that a person writes.
    private static BigDecimal withoutExponent(BigDecimal amount) {
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    private static boolean isAmount(String word) {
        return !word.isEmpty()
                && word.length() <= 12
                && word.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
                && word.chars().filter(c -> c == '.').count() <= 1
                && !word.startsWith(".")
                && !word.endsWith(".");
    }

    private static boolean isCurrency(String word) {
        return word.length() == 3 && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    @Override
    public String toString() {
        return amount.toPlainString() + currency.map(code -> " " + code).orElse("");
    }
}
