package dev.paydirt.fetch;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// What each host was really asked, second by second. Safe for any number of threads; whoever wants the requests of a
/// batch apart from those of a run gives each a log of its own.
public final class HostLog {
    private final Map<String, ConcurrentSkipListMap<Long, Integer>> byHost = new ConcurrentHashMap<>();

    /// Counts one request at the moment it is sent.
    ///
    /// @param host as [Lane] names it
    public void count(String host, Instant sent) {
        byHost.computeIfAbsent(host, _ -> new ConcurrentSkipListMap<>()).merge(sent.getEpochSecond(), 1, Integer::sum);
    }

    /// A copy: requests by host and by second since 1970, in order; seconds without requests are left out.
    public Map<String, SortedMap<Long, Integer>> perSecond() {
        Map<String, SortedMap<Long, Integer>> copy = new TreeMap<>();
        byHost.forEach((host, seconds) -> copy.put(host, new TreeMap<>(seconds)));
        return copy;
    }
}
