package dev.paydirt.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/// How much hosts were used lately, from what runners wrote down second by second.
public final class HostUse {
    private final SortedMap<String, SortedMap<Long, Integer>> byHost = new TreeMap<>();

    /// Adds what one batch asked.
    ///
    /// @param accounts of the same requests by host and second: a batch's report and its journal, each of which may
    ///     lack what the other has. Of each second the larger number counts
    public void add(List<? extends Map<String, SortedMap<Long, Integer>>> accounts) {
        SortedMap<String, SortedMap<Long, Integer>> batch = new TreeMap<>();
        for (Map<String, SortedMap<Long, Integer>> account : accounts) {
            account.forEach((host, seconds) -> merge(batch, host, seconds, Math::max));
        }
        batch.forEach((host, seconds) -> merge(byHost, host, seconds, Integer::sum));
    }

    private static void merge(
            SortedMap<String, SortedMap<Long, Integer>> all,
            String host,
            SortedMap<Long, Integer> seconds,
            BinaryOperator<Integer> both) {
        SortedMap<Long, Integer> known = all.computeIfAbsent(host, _ -> new TreeMap<>());
        seconds.forEach((second, requests) -> known.merge(second, requests, both));
    }

    /// Requests to a host within a span, by second since 1970.
    ///
    /// @param now the span's end; what was sent in this very second counts
    /// @param span how long a limit looks back, such as a day
    public SortedMap<Long, Integer> of(String host, Instant now, Duration span) {
        long last = now.getEpochSecond();
        long before = now.minus(span).getEpochSecond();
        return byHost.getOrDefault(host, new TreeMap<>()).subMap(before + 1, last + 1);
    }
}
