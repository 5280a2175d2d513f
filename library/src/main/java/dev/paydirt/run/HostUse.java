package dev.paydirt.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/// How much hosts were used lately, from what runners wrote down second by second.
public final class HostUse {
    private HostUse() {}

    /// Requests within a span, by host.
    ///
    /// @param reports of batches of any runs, each batch once
    /// @param now the span's end; what was sent in this very second counts
    /// @param span how long a limit looks back, such as a day
    /// @return hosts without any request in it left out
    public static SortedMap<String, Long> within(Collection<BatchReport> reports, Instant now, Duration span) {
        long last = now.getEpochSecond();
        long before = now.minus(span).getEpochSecond();
        SortedMap<String, Long> requests = new TreeMap<>();
        for (BatchReport report : reports) {
            for (HostReport host : report.hosts()) {
                long sent = host.perSecond().subMap(before + 1, last + 1).values().stream()
                        .mapToLong(Integer::longValue)
                        .sum();
                if (sent > 0) {
                    requests.merge(host.host(), sent, Long::sum);
                }
            }
        }
        return requests;
    }
}
