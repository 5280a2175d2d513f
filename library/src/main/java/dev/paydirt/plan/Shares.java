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
    private final int runners;
    private final Map<String, Integer> requests = new HashMap<>();
    private final Map<String, Integer> batches = new HashMap<>();

    Shares(Map<String, Endpoint> endpoints, int runners) {
        this.endpoints = endpoints;
        this.runners = runners;
    }

    /// All batches are added before the first share is asked for.
    void add(List<PlannedQuery> batch) {
        predicted(batch).forEach((source, count) -> {
            requests.merge(source, count, Integer::sum);
            batches.merge(source, 1, Integer::sum);
        });
    }

    SortedMap<String, Share> of(List<PlannedQuery> batch) {
        SortedMap<String, Share> shares = new TreeMap<>();
        predicted(batch).forEach((source, count) -> {
            Endpoint endpoint = endpoint(source);
            int together = Math.min(runners, batches.getOrDefault(source, 1));
            List<Rate> rates = endpoint.limits().rates().stream()
                    .map(rate -> Planner.spread(rate, together))
                    .toList();
            shares.put(source, new Share(rates, quota(endpoint, count)));
        });
        return shares;
    }

    private OptionalInt quota(Endpoint endpoint, int count) {
        Optional<Rate> scarcest = scarcest(endpoint);
        int all = Math.max(1, requests.getOrDefault(endpoint.name(), 1));
        return scarcest.map(rate -> OptionalInt.of(Math.toIntExact((long) rate.requests() * count / all)))
                .orElse(OptionalInt.empty());
    }

    /// One sentence for each source that would be asked more often than its quota allows.
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (Endpoint endpoint : endpoints.values()) {
            int predicted = requests.getOrDefault(endpoint.name(), 0);
            scarcest(endpoint)
                    .filter(rate -> predicted > rate.requests())
                    .ifPresent(rate -> warnings.add("%s allows %d requests in %d days; this plan predicts %d"
                            .formatted(
                                    endpoint.name(), rate.requests(), rate.per().toDays(), predicted)));
        }
        return warnings;
    }

    private static Optional<Rate> scarcest(Endpoint endpoint) {
        return endpoint.limits().quotas().stream().min(Comparator.comparing(Rate::requests));
    }

    private Map<String, Integer> predicted(List<PlannedQuery> batch) {
        Map<String, Integer> predicted = new TreeMap<>();
        for (PlannedQuery planned : batch) {
            for (String source : planned.query().sources()) {
                predicted.merge(source, Costs.requests(planned.query(), endpoint(source)), Integer::sum);
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
