package dev.paydirt.source;

import dev.paydirt.fetch.Allowance;
import dev.paydirt.fetch.Rate;
import java.util.List;
import java.util.OptionalInt;

/// What a source declares of itself, or its documents do.
///
/// @param rates requests in a short span
/// @param quotas requests in a day or longer
/// @param pageSize the most records on a page, at least 1
/// @param cap the most records reachable by one query
/// @param concurrency requests under way at once, at least 1
public record Limits(List<Rate> rates, List<Rate> quotas, int pageSize, OptionalInt cap, int concurrency) {
    public Limits {
        rates = List.copyOf(rates);
        quotas = List.copyOf(quotas);
        if (pageSize < 1 || concurrency < 1) {
            throw new IllegalArgumentException("page size and concurrency are at least 1");
        }
    }

    public Allowance allowance() {
        return new Allowance(rates, concurrency);
    }
}
