package dev.paydirt.posting;

import java.math.BigDecimal;
import java.util.Optional;

/// What a source's fields say of the pay of one posting, as they stand there.
///
/// @param text in words
/// @param min 0 and less say nothing
/// @param max likewise
/// @param currency ISO 4217; what is none says nothing
/// @param period a field's own, or the one that the fields of this source always mean
/// @param periodOrigin how the source knows the period; by its field when it does not say
/// @param estimated whether the source calls its numbers a guess
/// @param country ISO 3166-1 alpha-2: the country of the source
public record SalaryFields(
        Optional<String> text,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        Optional<String> currency,
        Optional<Period> period,
        Optional<Pay.PeriodOrigin> periodOrigin,
        boolean estimated,
        Optional<String> country) {
    public SalaryFields {
        text = text.filter(Fields::says).map(String::strip);
        min = min.filter(Pay::isAmount);
        max = max.filter(Pay::isAmount);
        currency = currency.flatMap(Currencies::iso);
    }

    /// A text and nothing else.
    public static SalaryFields ofText(String text, Optional<String> country) {
        return new SalaryFields(
                Optional.of(text),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                country);
    }

    boolean hasNumbers() {
        return min.isPresent() || max.isPresent();
    }
}
