package dev.paydirt.collect;

import dev.paydirt.fetch.Allowance;
import dev.paydirt.fetch.Fetcher;
import dev.paydirt.plan.Batch;
import java.util.Map;

/// What every walk of a batch needs of the process it runs in.
///
/// @param batch whose walks they are
/// @param allowances what this process may take of each source; none where it is alone and the sources' own limits hold
/// @param answers where raw answers go
/// @param details of the whole run
/// @param carried of the runs before it
/// @param lists of the whole run
/// @param robots of the whole run
/// @param readers of the whole run
record CollectTools(
        Batch batch,
        Fetcher fetcher,
        Stop stop,
        Map<String, Allowance> allowances,
        Answers answers,
        KnownDetails details,
        CarriedDetails carried,
        KnownLists lists,
        Robots robots,
        Readers readers) {
    CollectTools {
        allowances = Map.copyOf(allowances);
    }
}
