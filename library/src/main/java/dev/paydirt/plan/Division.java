package dev.paydirt.plan;

import dev.paydirt.query.Query;
import dev.paydirt.query.Searches;
import dev.paydirt.source.Endpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Divides the pairs of searches into the groups that become batches: those that cannot be shared by all, those that a
/// person put together, and the others.
final class Division {
    /// Queries of a batch at least, where a source that cannot be shared by all is divided.
    private static final int FEWEST = 2;

    private final Searches searches;
    private final Map<String, Endpoint> endpoints;
    private final Lanes lanes;
    private final Costs costs;
    private final Ladder ladder;

    /// A group of queries on its way to becoming a batch.
    ///
    /// @param byHand whether a person put it together
    record Group(String id, String why, boolean byHand, List<PlannedQuery> queries) {
        /// With its queries in another order.
        Group with(List<PlannedQuery> ordered) {
            return new Group(id, why, byHand, ordered);
        }
    }

    /// @param ladder what divisions for other numbers of runners have found
    Division(Searches searches, Map<String, Endpoint> endpoints, Lanes lanes, Costs costs, Ladder ladder) {
        this.searches = searches;
        this.endpoints = endpoints;
        this.lanes = lanes;
        this.costs = costs;
        this.ladder = ladder;
    }

    /// A source that allows fewer requests at a time than there are runners is asked by no more batches than it
    /// allows requests, so that each has one: by all where they are so few, else by one or more of its own.
    ///
    /// @return each of these ways that is worth a try, at least one
    List<List<Group>> ways() {
        List<Group> one = groups(lanes, searches.runners(), 1);
        if (lanes.mostBatchesOfEach().isEmpty()) {
            return List.of(one);
        }
        List<List<Group>> ways = new ArrayList<>();
        int most = lanes.mostBatchesOfEach().getAsInt();
        List<Group> apart = groups(new Lanes(searches.withRunners(most), endpoints), most, 1);
        if (apart.size() <= most) {
            ways.add(apart);
        }
        ways.add(one);
        parts().forEach(parts -> ways.add(groups(lanes, searches.runners(), parts)));
        return ways;
    }

    /// Numbers of parts that are worth a try.
    private SortedSet<Integer> parts() {
        int most = lanes.mostBatchesOfAny();
        SortedSet<Integer> parts = new TreeSet<>(List.of(2, Math.ceilDiv(most, 2), most));
        parts.removeIf(count -> count < 2 || count > most);
        return parts;
    }

    private List<Group> groups(Lanes lanes, int runners, int parts) {
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
        return numbered(named, free, pinned(pinned, lanes, parts), runners);
    }

    /// Batches of what cannot be shared by all: one for each lane, or as many parts as its rate and the number
    /// given allow.
    private List<Grouping.Group> pinned(Map<String, List<PlannedQuery>> byLane, Lanes lanes, int parts) {
        List<Grouping.Group> pinned = new ArrayList<>();
        byLane.forEach((lane, queries) -> {
            int count = Math.max(1, Math.min(Math.min(parts, lanes.mostBatches(lane)), queries.size() / FEWEST));
            String why = String.join(", ", sources(queries)) + ": " + lanes.why(lane, count);
            even(queries, count).forEach(part -> pinned.add(new Grouping.Group(part, why, seconds(part))));
        });
        pinned.sort(Comparator.comparingDouble(Grouping.Group::seconds).reversed());
        return pinned;
    }

    /// The longest query first, each to the part that is shortest so far; within a part they keep their order.
    private List<List<PlannedQuery>> even(List<PlannedQuery> queries, int parts) {
        List<PlannedQuery> longest = new ArrayList<>(queries);
        longest.sort(Comparator.comparingDouble((PlannedQuery query) -> seconds(List.of(query)))
                .reversed());
        double[] seconds = new double[parts];
        Map<PlannedQuery, Integer> at = new HashMap<>();
        for (PlannedQuery query : longest) {
            int shortest = 0;
            for (int part = 1; part < parts; part++) {
                shortest = seconds[part] < seconds[shortest] ? part : shortest;
            }
            at.put(query, shortest);
            seconds[shortest] += seconds(List.of(query));
        }
        return IntStream.range(0, parts)
                .mapToObj(part -> queries.stream()
                        .filter(query -> at.getOrDefault(query, 0) == part)
                        .toList())
                .toList();
    }

    /// Those that a person put together first, then the longest first, so that no runner begins a long one last.
    private List<Group> numbered(
            Map<String, List<PlannedQuery>> named, List<PlannedQuery> free, List<Grouping.Group> pinned, int runners) {
        List<Double> beside = Stream.concat(
                        named.values().stream().map(this::seconds),
                        pinned.stream().map(Grouping.Group::seconds))
                .toList();
        List<Grouping.Group> all = new ArrayList<>(divided(free, beside, runners));
        for (Grouping.Group pin : pinned) {
            long longer = all.stream()
                    .takeWhile(group -> group.seconds() >= pin.seconds())
                    .count();
            all.add(Math.toIntExact(longer), pin);
        }
        List<Group> groups = new ArrayList<>();
        named.forEach((id, queries) -> groups.add(new Group(id, "the searches say so", true, queries)));
        Set<String> taken = new HashSet<>(named.keySet());
        int number = 0;
        for (Grouping.Group group : all) {
            number = next(number, taken);
            groups.add(new Group(Integer.toString(number), group.why(), false, group.queries()));
        }
        return groups;
    }

    private double seconds(List<PlannedQuery> batch) {
        double pause = Costs.seconds(searches.pause());
        return costs.of(batch).stream()
                .mapToDouble(cost -> cost.seconds() + (cost.requests() > 0 ? pause : 0))
                .sum();
    }

    private static List<String> sources(List<PlannedQuery> queries) {
        return queries.stream()
                .flatMap(planned -> planned.query().sources().stream())
                .distinct()
                .toList();
    }

    private List<Grouping.Group> divided(List<PlannedQuery> free, List<Double> beside, int runners) {
        if (free.isEmpty()) {
            return List.of();
        }
        List<QueryCost> asked = costs.of(free);
        Grouping grouping = new Grouping(
                searches.batches(), runners, searches.regions(), Costs.seconds(searches.pause()), beside, ladder);
        return grouping.groups(free, asked);
    }

    private static int next(int number, Set<String> taken) {
        int next = number + 1;
        while (taken.contains(Integer.toString(next))) {
            next++;
        }
        return next;
    }
}
