package dev.paydirt.fetch;

import java.util.List;

/// What one host allows one key.
///
/// @param rates all of them hold at once; none means that no rate is known
/// @param portions of quotas among them, where other processes have the rest
/// @param concurrency the most requests under way at once, at least 1
public record Allowance(List<Rate> rates, List<Portion> portions, int concurrency) {
    public Allowance {
        rates = List.copyOf(rates);
        portions = List.copyOf(portions);
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency must be at least 1, not " + concurrency);
        }
    }

    /// Nobody else uses any of it.
    public Allowance(List<Rate> rates, int concurrency) {
        this(rates, List.of(), concurrency);
    }
}
