package dev.paydirt.plan;

import dev.paydirt.fetch.Rate;
import java.util.List;
import java.util.OptionalInt;

/// What one batch may take of one source, so that no set of runners together exceeds the source's limits though no
/// server stands between them.
///
/// @param rates the source's rates, their requests divided by the batches that may run at once
/// @param requests the share of the source's scarcest quota; empty where it declares none
public record Share(List<Rate> rates, OptionalInt requests) {
    public Share {
        rates = List.copyOf(rates);
    }
}
