package dev.paydirt.fetch;

import java.util.List;

/// What one host allows one key.
///
/// @param rates all of them hold at once; none means that no rate is known
/// @param portions of quotas among them, where other processes have the rest
/// @param concurrency the most requests under way at once, at least 1
/// @param afterOthers whether another process may have used these rates until a moment ago, so that the first request
///     has to keep its distance too
public record Allowance(List<Rate> rates, List<Portion> portions, int concurrency, boolean afterOthers) {
    public Allowance {
        rates = List.copyOf(rates);
        portions = List.copyOf(portions);
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency must be at least 1, not " + concurrency);
        }
    }

    /// Nobody else has used any of it just now.
    public Allowance(List<Rate> rates, List<Portion> portions, int concurrency) {
        this(rates, portions, concurrency, false);
    }

    /// Nobody else uses any of it.
    public Allowance(List<Rate> rates, int concurrency) {
        this(rates, List.of(), concurrency);
    }
}
