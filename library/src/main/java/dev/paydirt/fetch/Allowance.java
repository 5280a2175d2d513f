package dev.paydirt.fetch;

import java.util.List;

/// What one host allows one key.
///
/// @param rates all of them hold at once; none means that no rate is known
/// @param concurrency the most requests under way at once, at least 1
public record Allowance(List<Rate> rates, int concurrency) {
    public Allowance {
        rates = List.copyOf(rates);
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency must be at least 1, not " + concurrency);
        }
    }
}
