package dev.paydirt.api;

import dev.paydirt.Refused;
import dev.paydirt.collect.JournalUse;
import dev.paydirt.fetch.Past;
import dev.paydirt.fetch.Rate;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.HostReport;
import dev.paydirt.run.HostUse;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.Timestamp;
import dev.paydirt.source.Endpoint;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What all runs of a store asked of hosts, by the reports of their batches and the journals of those that are not
/// published yet: what a quota of a day, a week or a month is counted against. Other runs whose timestamp is more than
/// a
/// week older than the quota's span are not looked at.
final class StoredPast implements Past {
    private static final Duration SLACK = Duration.ofDays(7);

    private final Instant now;
    private final HostUse others = new HostUse();
    private final HostUse ours = new HostUse();

    private StoredPast(Instant now) {
        this.now = now;
    }

    /// Read only where some source counts requests over more than an hour.
    ///
    /// @param run the one that goes on now, if one does
    /// @param work those of its batches that this process is at
    static Past of(Store store, Collection<Endpoint> endpoints, Instant now, Optional<Timestamp> run, Set<String> work)
            throws StoreException {
        Optional<Duration> longest = endpoints.stream()
                .filter(endpoint -> !endpoint.readsFiles())
                .flatMap(endpoint -> endpoint.limits().counted().stream())
                .map(Rate::per)
                .max(Duration::compareTo);
        return longest.isEmpty() ? Past.NONE : read(store, now, longest.get(), run, work);
    }

    private static StoredPast read(
            Store store, Instant now, Duration longest, Optional<Timestamp> run, Set<String> work)
            throws StoreException {
        StoredPast past = new StoredPast(now);
        Instant oldest = now.minus(longest).minus(SLACK);
        for (Timestamp timestamp : new Runs(store).timestamps()) {
            boolean current = run.equals(Optional.of(timestamp));
            if (timestamp.instant().isBefore(oldest) && !current) {
                continue;
            }
            for (String batch : batches(store, timestamp)) {
                HostUse use = current && work.contains(batch) ? past.ours : past.others;
                use.add(accounts(store, timestamp.toString(), batch));
            }
        }
        return past;
    }

    private static Set<String> batches(Store store, Timestamp timestamp) throws StoreException {
        Set<String> batches = new TreeSet<>();
        for (String key : store.keys(Layout.run(timestamp.toString()))) {
            String name = key.substring(key.lastIndexOf('/') + 1);
            for (String end : List.of(".json", ".journal")) {
                if (name.startsWith("batch-") && name.endsWith(end)) {
                    batches.add(name.substring("batch-".length(), name.length() - end.length()));
                }
            }
        }
        return batches;
    }

    private static List<Map<String, SortedMap<Long, Integer>>> accounts(Store store, String timestamp, String batch)
            throws StoreException {
        List<Map<String, SortedMap<Long, Integer>>> accounts = new ArrayList<>();
        String key = Layout.batchReport(batch, timestamp);
        store.get(key).flatMap(content -> reported(content, key)).ifPresent(accounts::add);
        store.get(Layout.journal(batch, timestamp)).map(JournalUse::of).ifPresent(accounts::add);
        return accounts;
    }

    private static Optional<Map<String, SortedMap<Long, Integer>>> reported(byte[] content, String key) {
        try {
            Map<String, SortedMap<Long, Integer>> hosts = new HashMap<>();
            for (HostReport host :
                    RecordFile.read(content, BatchReport.class, key).hosts()) {
                hosts.put(host.host(), new TreeMap<>(host.perSecond()));
            }
            return Optional.of(hosts);
        } catch (Refused unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public List<Made> made(String host, Duration within) {
        List<Made> made = new ArrayList<>();
        others.of(host, now, within).forEach((second, requests) -> made.add(made(second, requests, false)));
        ours.of(host, now, within).forEach((second, requests) -> made.add(made(second, requests, true)));
        return made;
    }

    /// Somewhere in that second; counted as if at its end.
    private static Made made(long second, int requests, boolean ours) {
        return new Made(Instant.ofEpochSecond(second + 1), requests, ours);
    }
}
