package dev.paydirt.plan;

import dev.paydirt.fetch.Past;
import dev.paydirt.fetch.Portion;
import dev.paydirt.fetch.Rate;
import dev.paydirt.source.Endpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Divides every source's limits among the batches that ask it.
final class Shares {
    private final Map<String, Endpoint> endpoints;
    private final Lanes lanes;
    private final Costs costs;
    private final int runners;
    private final Map<String, List<Long>> asked = new HashMap<>();
    private final Past past;
    private final Instant now;
    private final Map<String, Long> requests = new HashMap<>();
    private final Map<String, Long> given = new HashMap<>();
    private final Map<Divided, Map<Long, Integer>> parts = new HashMap<>();

    /// So many requests of a lane, divided among all batches that ask there.
    private record Divided(String lane, int requests) {}

    /// @param past what earlier runs asked until `now`, which their quotas no longer have
    Shares(Map<String, Endpoint> endpoints, Lanes lanes, Costs costs, int runners, Past past, Instant now) {
        this.endpoints = endpoints;
        this.past = past;
        this.now = now;
        this.lanes = lanes;
        this.costs = costs;
        this.runners = runners;
    }

    /// All batches are added before the first share is asked for.
    void add(List<PlannedQuery> batch) {
        byLane(batch).forEach((lane, count) -> {
            requests.merge(lane, count, Long::sum);
            asked.computeIfAbsent(lane, _ -> new ArrayList<>()).add(count);
        });
    }

    /// Asked for once for each batch, in plan order.
    SortedMap<String, Share> of(List<PlannedQuery> batch) {
        SortedMap<String, Share> shares = new TreeMap<>();
        Map<String, Long> mine = byLane(batch);
        predicted(batch).forEach((source, count) -> {
            Endpoint endpoint = endpoint(source);
            String lane = lanes.of(source);
            List<Rate> rates = endpoint.limits().paces().stream()
                    .map(rate -> part(rate, lane, mine.getOrDefault(lane, 0L)))
                    .toList();
            shares.put(source, new Share(rates, portions(endpoint, count)));
        });
        return shares;
    }

    /// A rate that a batch may use without knowing of the others: in whatever span, and however their beginnings fall
    /// together, all their requests are no more than the source allows in it.
    private Rate part(Rate rate, String lane, long mine) {
        Map<Long, Integer> divided = parts.computeIfAbsent(
                new Divided(lane, rate.requests()),
                _ -> Apportionment.of(rate.requests(), asked.getOrDefault(lane, List.of()), runners));
        return new Rate(divided.getOrDefault(mine, 1), rate.per());
    }

    private Map<String, Long> byLane(List<PlannedQuery> batch) {
        Map<String, Long> byLane = new HashMap<>();
        predicted(batch).forEach((source, count) -> byLane.merge(lanes.of(source), count, Long::sum));
        return byLane;
    }

    /// Parts that add up to all that is left of a quota: each ends where the next begins, so that rounding loses
    /// nothing.
    private List<Portion> portions(Endpoint endpoint, long count) {
        String lane = lanes.of(endpoint.name());
        long all = Math.max(1, requests.getOrDefault(lane, 1L));
        long before = given.getOrDefault(lane, 0L);
        given.put(lane, before + count);
        List<Rate> quotas =
                endpoint.readsFiles() ? List.of() : endpoint.limits().counted();
        return quotas.stream()
                .map(rate -> {
                    long left = left(endpoint, rate);
                    return new Portion(rate, Math.toIntExact(left * (before + count) / all - left * before / all));
                })
                .toList();
    }

    private long left(Endpoint endpoint, Rate quota) {
        Instant from = now.minus(quota.per());
        long asked = past.made(endpoint.host(), quota.per()).stream()
                .filter(made -> made.at().isAfter(from))
                .mapToLong(Past.Made::requests)
                .sum();
        return Math.max(0, quota.requests() - asked);
    }

    /// One sentence for each source that would be asked more often than its quota allows.
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (Endpoint endpoint : endpoints.values()) {
            long predicted = requests.getOrDefault(lanes.of(endpoint.name()), 0L);
            if (!endpoint.readsFiles()) {
                endpoint.limits().counted().stream()
                        .min(Comparator.comparingLong(rate -> left(endpoint, rate)))
                        .filter(rate -> predicted > left(endpoint, rate))
                        .ifPresent(rate -> warnings.add(warning(endpoint, rate, predicted)));
            }
        }
        return warnings;
    }

    private String warning(Endpoint endpoint, Rate quota, long predicted) {
        long left = left(endpoint, quota);
        String used = left == quota.requests() ? "" : ", of which earlier runs left %d".formatted(left);
        return "%s allows %s%s; this plan predicts %d requests"
                .formatted(endpoint.name(), quota.words(), used, predicted);
    }

    private Map<String, Long> predicted(List<PlannedQuery> batch) {
        Map<String, Long> predicted = new TreeMap<>();
        Iterator<QueryCost> each = costs.of(batch).iterator();
        for (PlannedQuery planned : batch) {
            List<PairCost> pairs = each.next().pairs();
            for (int pair = 0; pair < pairs.size(); pair++) {
                predicted.merge(
                        planned.query().sources().get(pair),
                        (long) pairs.get(pair).requests(),
                        Long::sum);
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
