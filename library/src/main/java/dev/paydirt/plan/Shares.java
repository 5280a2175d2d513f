package dev.paydirt.plan;

import dev.paydirt.fetch.Rate;
import dev.paydirt.source.Endpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// Divides every source's limits among the batches that ask it.
final class Shares {
    private final Map<String, Endpoint> endpoints;
    private final Lanes lanes;
    private final int runners;
    private final Map<String, Long> requests = new HashMap<>();
    private final Map<String, Long> given = new HashMap<>();
    private final Map<String, Integer> batches = new HashMap<>();

    Shares(Map<String, Endpoint> endpoints, Lanes lanes, int runners) {
        this.endpoints = endpoints;
        this.lanes = lanes;
        this.runners = runners;
    }

    /// All batches are added before the first share is asked for.
    void add(List<PlannedQuery> batch) {
        Map<String, Long> predicted = predicted(batch);
        predicted.forEach((source, count) -> requests.merge(lanes.of(source), count, Long::sum));
        predicted.keySet().stream().map(lanes::of).distinct().forEach(lane -> batches.merge(lane, 1, Integer::sum));
    }

    /// Asked for once for each batch, in plan order.
    SortedMap<String, Share> of(List<PlannedQuery> batch) {
        SortedMap<String, Share> shares = new TreeMap<>();
        predicted(batch).forEach((source, count) -> {
            Endpoint endpoint = endpoint(source);
            int together = Math.min(runners, batches.getOrDefault(lanes.of(source), 1));
            List<Rate> rates = endpoint.limits().rates().stream()
                    .map(rate -> Lanes.part(rate, together))
                    .toList();
            shares.put(source, new Share(rates, quota(endpoint, count)));
        });
        return shares;
    }

    /// Shares that add up to the whole quota: each ends where the next begins, so that rounding loses nothing.
    private OptionalInt quota(Endpoint endpoint, long count) {
        String lane = lanes.of(endpoint.name());
        long all = Math.max(1, requests.getOrDefault(lane, 1L));
        long before = given.getOrDefault(lane, 0L);
        given.put(lane, before + count);
        return scarcest(endpoint)
                .map(rate -> OptionalInt.of(
                        Math.toIntExact(rate.requests() * (before + count) / all - rate.requests() * before / all)))
                .orElse(OptionalInt.empty());
    }

    /// Seconds that the requests of the busiest host take at its rate, however many runners share it.
    double atLeast() {
        return endpoints.values().stream()
                .mapToDouble(
                        endpoint -> requests.getOrDefault(lanes.of(endpoint.name()), 0L) * Costs.interval(endpoint))
                .max()
                .orElse(0);
    }

    /// One sentence for each source that would be asked more often than its quota allows.
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (Endpoint endpoint : endpoints.values()) {
            long predicted = requests.getOrDefault(lanes.of(endpoint.name()), 0L);
            scarcest(endpoint)
                    .filter(rate -> predicted > rate.requests())
                    .ifPresent(rate -> warnings.add("%s allows %d requests in %d days; this plan predicts %d"
                            .formatted(
                                    endpoint.name(), rate.requests(), rate.per().toDays(), predicted)));
        }
        return warnings;
    }

    private static Optional<Rate> scarcest(Endpoint endpoint) {
        return endpoint.limits().quotas().stream().min(Comparator.comparingInt(Rate::requests));
    }

    private Map<String, Long> predicted(List<PlannedQuery> batch) {
        Map<String, Long> predicted = new TreeMap<>();
        for (PlannedQuery planned : batch) {
            for (String source : planned.query().sources()) {
                boolean read = predicted.containsKey(source);
                predicted.merge(source, (long) Costs.requests(planned.query(), endpoint(source), read), Long::sum);
            }
        }
        return predicted;
    }

    private Endpoint endpoint(String name) {
        Endpoint endpoint = endpoints.get(name);
        if (endpoint == null) {
            throw new IllegalArgumentException("no endpoint is named " + name);
        }
        return endpoint;
    }
}
