package dev.paydirt.consolidate;

import dev.paydirt.run.BatchReport;
import dev.paydirt.run.HostReport;
import dev.paydirt.run.HostReport.Window;
import dev.paydirt.run.RunRecord.HostLoad;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What all runners together asked of each host: the batches' logs added up second by second.
public final class HostLoads {
    private HostLoads() {}

    /// By host name.
    public static List<HostLoad> of(Collection<BatchReport> batches) {
        SortedMap<String, List<HostReport>> byHost = new TreeMap<>();
        for (BatchReport batch : batches) {
            for (HostReport report : batch.hosts()) {
                byHost.computeIfAbsent(report.host(), _ -> new ArrayList<>()).add(report);
            }
        }
        List<HostLoad> loads = new ArrayList<>();
        byHost.forEach((host, reports) -> loads.add(load(host, reports)));
        return loads;
    }

    private static HostLoad load(String host, List<HostReport> reports) {
        SortedMap<Long, Integer> perSecond = new TreeMap<>();
        SortedSet<Window> allowed =
                new TreeSet<>(Comparator.comparingLong(Window::seconds).thenComparingInt(Window::requests));
        int requests = 0;
        for (HostReport report : reports) {
            report.perSecond().forEach((second, count) -> perSecond.merge(second, count, Integer::sum));
            allowed.addAll(report.allowed());
            requests += report.requests();
        }
        List<Long> spans = allowed.isEmpty()
                ? List.of(1L)
                : allowed.stream().map(Window::seconds).toList();
        List<Window> peaks =
                spans.stream().map(span -> peak(perSecond, Math.max(1, span))).toList();
        return new HostLoad(host, requests, peaks, List.copyOf(allowed));
    }

    /// The most requests in any `seconds` consecutive seconds. The fullest span can always be moved so that it ends in
    /// a second with requests, so those ends are enough.
    private static Window peak(SortedMap<Long, Integer> perSecond, long seconds) {
        Deque<Map.Entry<Long, Integer>> span = new ArrayDeque<>();
        int inSpan = 0;
        int most = 0;
        for (Map.Entry<Long, Integer> second : perSecond.entrySet()) {
            span.addLast(second);
            inSpan += second.getValue();
            while (span.getFirst().getKey() <= second.getKey() - seconds) {
                inSpan -= span.removeFirst().getValue();
            }
            most = Math.max(most, inSpan);
        }
        return new Window(most, seconds);
    }
}
