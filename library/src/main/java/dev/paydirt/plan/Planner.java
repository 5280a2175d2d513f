package dev.paydirt.plan;

import dev.paydirt.query.Searches;
import dev.paydirt.run.Timestamp;
import dev.paydirt.source.Endpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns searches into a plan. The same searches give the same plan, byte for byte but for the timestamp.
public final class Planner {
    private final Searches searches;
    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    private final Lanes lanes;
    private final Costs costs;
    private final List<String> warnings = new ArrayList<>();
    private final Known known;

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
        List<Division.Group> groups = new Division(searches, endpoints, lanes, costs).groups();
        Shares shares = new Shares(endpoints, lanes, costs, searches.runners(), known.past(), timestamp.instant());
        groups.forEach(group -> shares.add(group.queries()));
        List<Batch> batches = new ArrayList<>();
        List<List<QueryCost>> predicted = new ArrayList<>();
        double pause = Costs.seconds(searches.pause());
        for (Division.Group group : groups) {
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
                requests(queries),
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
        return new Cost(requests(queries), thousandths(seconds));
    }

    private static int requests(List<QueryCost> queries) {
        return (int) Math.min(
                Integer.MAX_VALUE,
                queries.stream().mapToLong(QueryCost::requests).sum());
    }

    private void warnSizes(List<Division.Group> groups) {
        for (Division.Group group : groups) {
            int size = group.queries().size();
            if (group.byHand() && (size < 2 || size > 5)) {
                warnings.add("batch %s has %d %s; 2 to 5 are best"
                        .formatted(group.id(), size, size == 1 ? "query" : "queries"));
            }
        }
    }
}
