package dev.paydirt.collect;

import dev.paydirt.fetch.Fetcher;
import dev.paydirt.plan.Share;
import java.util.Map;

/// What every walk needs of the process it runs in.
///
/// @param shares what the batch may take of each source; none where this process is alone and the sources' own limits
///     hold
/// @param answers where raw answers go
/// @param details of the whole run
/// @param lists of the whole run
/// @param robots of the whole run
record CollectTools(
        Fetcher fetcher,
        Stop stop,
        Map<String, Share> shares,
        Answers answers,
        KnownDetails details,
        KnownLists lists,
        Robots robots) {
    CollectTools {
        shares = Map.copyOf(shares);
    }
}
