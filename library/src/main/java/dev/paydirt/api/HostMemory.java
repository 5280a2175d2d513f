package dev.paydirt.api;

import dev.paydirt.Refused;
import dev.paydirt.fetch.LearntLimit;
import dev.paydirt.run.RecordFile;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a store knows of limits that nobody declared, so that the next run meets them with no refusal. Holds hosts and
/// numbers, never a key.
final class HostMemory {
    /// Limits change; one this old is found anew.
    private static final Duration FORGET_AFTER = Duration.ofDays(90);

    private static final int MOST = 500;

    private final Store store;

    HostMemory(Store store) {
        this.store = store;
    }

    private record Hosts(int version, List<LearntLimit> hosts) {}

    /// What earlier runs found. A file that cannot be read is as if it were not there: it only costs a few refusals.
    List<LearntLimit> read(Instant now) throws IOException {
        try {
            return store
                    .get(Layout.HOSTS)
                    .map(content ->
                            RecordFile.read(content, Hosts.class, Layout.HOSTS).hosts())
                    .orElse(List.of())
                    .stream()
                    .filter(limit -> limit.at().isAfter(now.minus(FORGET_AFTER)))
                    .toList();
        } catch (Refused _) {
            return List.of();
        }
    }

    /// Adds what this run found; of several limits for one host the newest stays. Writes nothing where nothing is
    /// known.
    void add(List<LearntLimit> found, Instant now) throws IOException {
        if (found.isEmpty()) {
            return;
        }
        Map<String, LearntLimit> byHost = new TreeMap<>();
        List<LearntLimit> all = new ArrayList<>(read(now));
        all.addAll(found);
        for (LearntLimit limit : all) {
            byHost.merge(limit.host(), limit, (one, two) -> two.at().isBefore(one.at()) ? one : two);
        }
        List<LearntLimit> kept = byHost.values().stream()
                .sorted(Comparator.comparing(LearntLimit::at).reversed())
                .limit(MOST)
                .sorted(Comparator.comparing(LearntLimit::host))
                .toList();
        store.put(Layout.HOSTS, RecordFile.write(new Hosts(1, kept)));
    }
}
