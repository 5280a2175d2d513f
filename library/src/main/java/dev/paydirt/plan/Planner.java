package dev.paydirt.plan;

import dev.paydirt.Refused;
import dev.paydirt.query.BatchRule;
import dev.paydirt.query.Query;
import dev.paydirt.query.Searches;
import dev.paydirt.run.Timestamp;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Filter;
import dev.paydirt.source.Keeping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns searches into a plan. The same searches give the same plan, byte for byte but for the timestamp.
public final class Planner {
    private final Searches searches;
    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    private final Lanes lanes;
    private final List<String> warnings = new ArrayList<>();

    /// A group of queries on its way to becoming a batch.
    ///
    /// @param byHand whether a person put it together
    private record Group(String id, String why, boolean byHand, List<PlannedQuery> queries) {}

    private Planner(Searches searches, List<Endpoint> endpoints) {
        this.searches = searches;
        endpoints.forEach(endpoint -> this.endpoints.put(endpoint.name(), endpoint));
        this.lanes = new Lanes(searches, this.endpoints);
        warnings.addAll(searches.notices());
    }

    /// @param endpoints one for each of the searches' sources
    /// @param allowUnsupported whether a filter that nobody can apply is only warned about instead of [Refused]
    public static Plan plan(
            Searches searches, List<Endpoint> endpoints, Timestamp timestamp, boolean allowUnsupported) {
        Planner planner = new Planner(searches, endpoints);
        planner.checkSynthetic();
        planner.checkFilters(allowUnsupported);
        planner.warnCaps();
        return planner.plan(timestamp);
    }

    /// Made-up postings must never stand among real ones.
    private void checkSynthetic() {
        boolean sandbox = endpoints.values().stream()
                .anyMatch(endpoint -> endpoint.choice().isInvented());
        for (Endpoint endpoint : endpoints.values()) {
            boolean apart = !endpoint.source().name().equals("sandbox")
                    && endpoint.choice().baseUrl().isEmpty();
            if (sandbox && apart) {
                throw new Refused(("%s: the sandbox's postings are made up and cannot stand beside those of %s; "
                                + "collect them apart, or point %s at the sandbox with base-url")
                        .formatted(endpoint.choice().where(), endpoint.name(), endpoint.name()));
            }
        }
    }

    private void checkFilters(boolean allowUnsupported) {
        for (Query query : searches.queries()) {
            for (String source : query.sources()) {
                Set<Filter> impossible = Keeping.impossible(query, endpoint(source));
                if (!impossible.isEmpty()) {
                    String words = impossible.stream().map(Filter::word).collect(Collectors.joining(", "));
                    String told =
                            "%s cannot filter by %s, and neither can we (query '%s')".formatted(source, words, query);
                    if (!allowUnsupported) {
                        throw new Refused(told + "; leave it out there, or say --allow-unsupported");
                    }
                    warnings.add(told);
                }
            }
        }
    }

    /// Says what becomes of queries that want more than a source gives to one of them.
    private void warnCaps() {
        for (Endpoint endpoint : endpoints.values()) {
            endpoint.limits().cap().ifPresent(cap -> {
                boolean more = searches.queries().stream()
                        .anyMatch(query -> query.sources().contains(endpoint.name()) && query.limit() > cap);
                if (more && !endpoint.readsFiles()) {
                    warnings.add("%s gives no more than %d results to one query; %s"
                            .formatted(
                                    endpoint.name(),
                                    cap,
                                    endpoint.split()
                                            .map(split -> "one that has more is split " + split)
                                            .orElse("what lies behind them is not collected")));
                }
            });
        }
    }

    private Endpoint endpoint(String name) {
        Endpoint endpoint = endpoints.get(name);
        if (endpoint == null) {
            throw new IllegalArgumentException("no endpoint is named " + name);
        }
        return endpoint;
    }

    private Plan plan(Timestamp timestamp) {
        List<Group> groups = groups();
        Shares shares = new Shares(endpoints, lanes, searches.runners());
        groups.forEach(group -> shares.add(group.queries()));
        List<Batch> batches = new ArrayList<>();
        for (Group group : groups) {
            batches.add(new Batch(
                    group.id(),
                    Grouping.label(group.queries()),
                    group.why(),
                    group.queries(),
                    shares.of(group.queries()),
                    Costs.of(group.queries(), endpoints, searches.pause())));
        }
        Cost together = Costs.together(batches, searches.runners());
        warnings.addAll(shares.warnings());
        warnSizes(groups);
        Plan plan = new Plan(
                searches.name(),
                timestamp,
                "",
                searches.runners(),
                searches.contact(),
                searches.pause(),
                searches.sources(),
                batches,
                new Cost(together.requests(), Math.max(together.seconds(), shares.atLeast())),
                warnings);
        return plan.withDigest(PlanFile.digest(plan));
    }

    private List<Group> groups() {
        Map<String, List<PlannedQuery>> named = new LinkedHashMap<>();
        Map<String, List<PlannedQuery>> pinned = new LinkedHashMap<>();
        List<PlannedQuery> free = new ArrayList<>();
        int number = 0;
        for (Query query : searches.queries()) {
            PlannedQuery planned = new PlannedQuery("q" + ++number, query);
            List<String> shared = new ArrayList<>();
            Map<String, List<String>> together = new LinkedHashMap<>();
            for (String source : query.sources()) {
                String lane = lanes.of(source);
                if (lanes.isPinned(lane)) {
                    together.computeIfAbsent(lane, _ -> new ArrayList<>()).add(source);
                } else {
                    shared.add(source);
                }
            }
            together.forEach((lane, sources) ->
                    pinned.computeIfAbsent(lane, _ -> new ArrayList<>()).add(planned.withSources(sources)));
            if (!shared.isEmpty()) {
                PlannedQuery rest = planned.withSources(shared);
                query.batch()
                        .map(id -> named.computeIfAbsent(id, _ -> new ArrayList<>()))
                        .orElse(free)
                        .add(rest);
            }
        }
        return numbered(named, free, pinned);
    }

    private List<Group> numbered(
            Map<String, List<PlannedQuery>> named, List<PlannedQuery> free, Map<String, List<PlannedQuery>> pinned) {
        List<Group> groups = new ArrayList<>();
        named.forEach((id, queries) -> groups.add(new Group(id, "the searches say so", true, queries)));
        Set<String> taken = new HashSet<>(named.keySet());
        int number = 0;
        for (List<PlannedQuery> group : divided(free)) {
            number = next(number, taken);
            groups.add(new Group(Integer.toString(number), why(), false, group));
        }
        for (Map.Entry<String, List<PlannedQuery>> entry : pinned.entrySet()) {
            number = next(number, taken);
            String why = String.join(", ", sources(entry.getValue())) + ": " + lanes.why(entry.getKey());
            groups.add(new Group(Integer.toString(number), why, false, entry.getValue()));
        }
        return groups;
    }

    private static List<String> sources(List<PlannedQuery> queries) {
        return queries.stream()
                .flatMap(planned -> planned.query().sources().stream())
                .distinct()
                .toList();
    }

    private List<List<PlannedQuery>> divided(List<PlannedQuery> free) {
        return free.isEmpty()
                ? List.of()
                : new Grouping(searches.batches(), searches.runners(), searches.regions()).groups(free);
    }

    private static int next(int number, Set<String> taken) {
        int next = number + 1;
        while (taken.contains(Integer.toString(next))) {
            next++;
        }
        return next;
    }

    private String why() {
        return switch (searches.batches()) {
            case BatchRule.Chunks chunks -> "every " + chunks.size() + " queries, in file order";
            case BatchRule.Related _ -> "related words together, high-salary regions apart, sizes even";
        };
    }

    private void warnSizes(List<Group> groups) {
        for (Group group : groups) {
            int size = group.queries().size();
            if (group.byHand() && (size < 2 || size > 5)) {
                warnings.add("batch %s has %d %s; 2 to 5 are best"
                        .formatted(group.id(), size, size == 1 ? "query" : "queries"));
            }
        }
    }
}
