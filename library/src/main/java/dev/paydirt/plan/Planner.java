package dev.paydirt.plan;

import dev.paydirt.query.Query;
import dev.paydirt.query.Searches;
import dev.paydirt.run.Timestamp;
import dev.paydirt.source.Endpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// Turns searches into a plan. The same searches give the same plan, byte for byte but for the timestamp.
public final class Planner {
    /// How much later a run may end for it to be divided among batches.
    private static final double YIELD = 1.05;

    private final Searches searches;
    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    private final Lanes lanes;
    private final Costs costs;
    private final List<String> warnings = new ArrayList<>();
    private final Known known;

    /// A group of queries on its way to becoming a batch.
    ///
    /// @param byHand whether a person put it together
    private record Group(String id, String why, boolean byHand, List<PlannedQuery> queries) {}

    private Planner(Searches searches, List<Endpoint> endpoints, Known known) {
        this.searches = searches;
        this.known = known;
        endpoints.forEach(endpoint -> this.endpoints.put(endpoint.name(), endpoint));
        this.lanes = new Lanes(searches, this.endpoints);
        this.costs = new Costs(this.endpoints, lanes, known.history());
        warnings.addAll(searches.notices());
    }

    /// @param endpoints one for each of the searches' sources
    /// @param known what earlier runs teach
    /// @param allowUnsupported whether a filter that nobody can apply is only warned about instead of [Refused]
    public static Plan plan(
            Searches searches, List<Endpoint> endpoints, Known known, Timestamp timestamp, boolean allowUnsupported) {
        Planner planner = new Planner(searches, endpoints, known);
        planner.warnings.addAll(new SearchesCheck(searches, planner.endpoints).warnings(allowUnsupported));
        return planner.plan(timestamp).plan();
    }

    /// A plan, and what each of its batches' queries is predicted to take.
    record Predicted(Plan plan, List<List<QueryCost>> batches) {}

    /// The same for whoever wants to know more of it; filters are not checked.
    static Predicted predict(Searches searches, List<Endpoint> endpoints, Known known, Timestamp timestamp) {
        return new Planner(searches, endpoints, known).plan(timestamp);
    }

    private Predicted plan(Timestamp timestamp) {
        List<Group> groups = groups();
        Shares shares = new Shares(endpoints, lanes, costs, searches.runners(), known.past(), timestamp.instant());
        groups.forEach(group -> shares.add(group.queries()));
        List<Batch> batches = new ArrayList<>();
        List<List<QueryCost>> predicted = new ArrayList<>();
        double pause = Costs.seconds(searches.pause());
        for (Group group : groups) {
            List<QueryCost> asked = costs.of(group.queries());
            predicted.add(asked);
            batches.add(new Batch(
                    group.id(),
                    Grouping.label(group.queries()),
                    group.why(),
                    group.queries(),
                    shares.of(group.queries()),
                    cost(asked, Forecast.seconds(List.of(asked), 1, pause))));
        }
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
                whole(predicted, Forecast.seconds(predicted, searches.runners(), pause)),
                warnings);
        return new Predicted(plan.withDigest(PlanFile.digest(plan)), predicted);
    }

    private RunCost whole(List<List<QueryCost>> batches, double asking) {
        List<QueryCost> queries = batches.stream().flatMap(List::stream).toList();
        Overhead overhead = new Overhead(endpoints, lanes, known.history());
        double postings = queries.stream().mapToDouble(QueryCost::postings).sum();
        return new RunCost(
                cost(queries, asking).requests(),
                tenths(overhead.starting()),
                thousandths(asking),
                tenths(overhead.consolidating(postings)));
    }

    private static double tenths(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }

    private static double thousandths(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }

    private static Cost cost(List<QueryCost> queries, double seconds) {
        long requests = queries.stream().mapToLong(QueryCost::requests).sum();
        return new Cost((int) Math.min(Integer.MAX_VALUE, requests), thousandths(seconds));
    }

    /// A source that allows fewer requests at a time than there are runners is asked by one batch, or by no more
    /// batches
    /// than it allows requests: by one only where that ends clearly earlier.
    private List<Group> groups() {
        List<Group> pinned = groups(lanes, searches.runners());
        OptionalInt most = lanes.mostBatches();
        if (most.isEmpty()) {
            return pinned;
        }
        List<Group> apart = groups(new Lanes(searches.withRunners(most.getAsInt()), endpoints), most.getAsInt());
        boolean few = apart.size() <= most.getAsInt();
        return few && together(apart) <= YIELD * together(pinned) ? apart : pinned;
    }

    /// What a run of these batches is predicted to take.
    private double together(List<Group> groups) {
        return Forecast.seconds(
                groups.stream().map(group -> costs.of(group.queries())).toList(),
                searches.runners(),
                Costs.seconds(searches.pause()));
    }

    private List<Group> groups(Lanes lanes, int runners) {
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
        return numbered(named, free, pinned, lanes, runners);
    }

    /// Those that a person put together first, then the longest first, so that no runner begins a long one last.
    private List<Group> numbered(
            Map<String, List<PlannedQuery>> named,
            List<PlannedQuery> free,
            Map<String, List<PlannedQuery>> pinned,
            Lanes lanes,
            int runners) {
        List<Grouping.Group> whole = new ArrayList<>();
        pinned.forEach((lane, queries) -> whole.add(new Grouping.Group(
                queries, String.join(", ", sources(queries)) + ": " + lanes.why(lane), seconds(queries))));
        List<Double> beside = Stream.concat(
                        named.values().stream().map(this::seconds),
                        whole.stream().map(Grouping.Group::seconds))
                .toList();
        List<Grouping.Group> all = new ArrayList<>(divided(free, beside, runners));
        whole.sort(Comparator.comparingDouble(Grouping.Group::seconds).reversed());
        for (Grouping.Group pin : whole) {
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
        Grouping grouping =
                new Grouping(searches.batches(), runners, searches.regions(), Costs.seconds(searches.pause()), beside);
        return grouping.groups(free, asked);
    }

    private static int next(int number, Set<String> taken) {
        int next = number + 1;
        while (taken.contains(Integer.toString(next))) {
            next++;
        }
        return next;
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
