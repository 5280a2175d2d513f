package dev.paydirt.plan;

import dev.paydirt.fetch.Portion;
import dev.paydirt.fetch.Rate;
import java.util.List;
import java.util.OptionalInt;

/// What one batch may take of one source, so that no set of runners together exceeds the source's limits though no
/// server stands between them.
///
/// @param rates the source's rates, their requests divided by the batches that may run at once
/// @param quotas the batch's part of what earlier runs left of each of the source's quotas
public record Share(List<Rate> rates, List<Portion> quotas) {
    public Share {
        rates = List.copyOf(rates);
        quotas = List.copyOf(quotas);
    }

    /// The most it may send whichever quota is the scarcest; empty where the source declares none.
    public OptionalInt requests() {
        return quotas.stream().mapToInt(Portion::requests).min();
    }
}
