package dev.paydirt.source;

import dev.paydirt.fetch.Allowance;
import dev.paydirt.fetch.Rate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

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

    /// All of it, where nobody else uses any.
    public Allowance allowance() {
        return new Allowance(Stream.concat(rates.stream(), quotas.stream()).toList(), concurrency);
    }

    /// Those that set the pace, whatever they were declared as.
    public List<Rate> paces() {
        return allowance().rates().stream().filter(rate -> !rate.isQuota()).toList();
    }

    /// Those that are counted over all runs, whatever they were declared as.
    public List<Rate> counted() {
        return allowance().rates().stream().filter(Rate::isQuota).toList();
    }
}
