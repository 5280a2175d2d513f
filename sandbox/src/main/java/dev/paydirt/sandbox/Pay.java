package dev.paydirt.sandbox;

import java.util.OptionalDouble;

/// What a job really pays, as far as its advertisement says it.
///
/// @param currency three letters, ISO 4217
/// @param min in `currency` for one `period`; empty where only an upper bound is told
/// @param max in `currency` for one `period`; empty where only a lower bound is told
public record Pay(String currency, Period period, OptionalDouble min, OptionalDouble max) {
    public Pay {
        if (min.isEmpty() && max.isEmpty()) {
            throw new IllegalArgumentException("pay needs at least one bound");
        }
        if (min.isPresent() && max.isPresent() && min.getAsDouble() > max.getAsDouble()) {
            throw new IllegalArgumentException("the least is more than the most: " + min + " and " + max);
        }
    }

    /// The lower bound for a year, in `currency`.
    public OptionalDouble annualMin() {
        return annual(min);
    }

    /// The upper bound for a year, in `currency`.
    public OptionalDouble annualMax() {
        return annual(max);
    }

    private OptionalDouble annual(OptionalDouble amount) {
        return amount.isPresent() ? OptionalDouble.of(amount.getAsDouble() * period.perYear()) : amount;
    }
}
