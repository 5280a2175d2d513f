package dev.paydirt.run;

import java.util.List;
import java.util.SortedMap;

/// What one host was really asked, second by second, so that the load of many runners can be added up afterwards.
///
/// @param allowed the limits that were declared; none where none is known
/// @param perSecond requests by second since 1970, seconds without requests left out
public record HostReport(String host, List<Window> allowed, SortedMap<Long, Integer> perSecond) {
    /// So many requests in so many seconds.
    public record Window(int requests, long seconds) {}

    public int requests() {
        return perSecond.values().stream().mapToInt(Integer::intValue).sum();
    }
}
