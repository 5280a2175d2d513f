package dev.paydirt.collect;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Requests by host and second, added up.
final class HostSeconds {
    private final SortedMap<String, SortedMap<Long, Integer>> counts = new TreeMap<>();

    void add(Map<String, SortedMap<Long, Integer>> more) {
        more.forEach((host, seconds) -> {
            SortedMap<Long, Integer> known = counts.computeIfAbsent(host, _ -> new TreeMap<>());
            seconds.forEach((second, requests) -> known.merge(second, requests, Integer::sum));
        });
    }

    SortedMap<String, SortedMap<Long, Integer>> counts() {
        return counts;
    }
}
