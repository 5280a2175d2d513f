package dev.paydirt.plan;

import dev.paydirt.query.Searches;
import dev.paydirt.run.Timestamp;
import dev.paydirt.source.Endpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Turns searches into a plan. The same searches give the same plan, byte for byte but for the timestamp.
public final class Planner {
    private final Searches searches;
    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    private final Lanes lanes;
    private final Costs costs;
    private final Ascent ascent;
    private final List<String> warnings = new ArrayList<>();
    private final Known known;

    private Planner(Searches searches, List<Endpoint> endpoints, Known known) {
        this.searches = searches;
        this.known = known;
        endpoints.forEach(endpoint -> this.endpoints.put(endpoint.name(), endpoint));
        this.lanes = new Lanes(searches, this.endpoints);
        this.costs = new Costs(this.endpoints, lanes, known.history());
        this.ascent = new Ascent(searches, this.endpoints, costs);
        warnings.addAll(searches.notices());
    }

    /// @param endpoints one for each of the searches' sources
    /// @param known what earlier runs teach
    /// @param allowUnsupported whether a filter that nobody can apply is only warned about instead of [Refused]
    public static Plan plan(
            Searches searches, List<Endpoint> endpoints, Known known, Timestamp timestamp, boolean allowUnsupported) {
        Planner planner = new Planner(searches, endpoints, known);
        planner.warnings.addAll(new SearchesCheck(searches, planner.endpoints).warnings(allowUnsupported));
        return planner.plan(searches.runners(), timestamp).plan();
    }

    /// A plan, and what each of its batches' queries is predicted to take.
    record Predicted(Plan plan, List<List<QueryCost>> batches) {}

    /// The same plans for any number of runners, for whoever wants to know more of them; filters are not checked.
    static IntFunction<Predicted> predictions(
            Searches searches, List<Endpoint> endpoints, Known known, Timestamp timestamp) {
        Planner planner = new Planner(searches, endpoints, known);
        return runners -> planner.plan(runners, timestamp);
    }

    private Predicted plan(int runners, Timestamp timestamp) {
        Course course = ascent.with(runners);
        List<Division.Group> groups = course.groups();
        Shares shares = new Shares(endpoints, lanes, costs, course.runners(), known.past(), timestamp.instant());
        groups.forEach(group -> shares.add(group.queries()));
        List<Batch> batches = new ArrayList<>();
        for (int batch = 0; batch < groups.size(); batch++) {
            Division.Group group = groups.get(batch);
            batches.add(new Batch(
                    group.id(),
                    Grouping.label(group.queries()),
                    group.why(),
                    group.queries(),
                    shares.of(group.queries()),
                    new Cost(
                            requests(course.batches().get(batch)),
                            course.seconds().get(batch))));
        }
        List<String> told = new ArrayList<>(warnings);
        told.addAll(shares.warnings());
        told.addAll(sizes(groups));
        if (course.runners() < runners) {
            told.add("%d of %d runners: with more at a time it would end later".formatted(course.runners(), runners));
        }
        Plan plan = new Plan(
                searches.name(),
                timestamp,
                "",
                course.runners(),
                searches.contact(),
                searches.pause(),
                searches.sources(),
                batches,
                whole(course),
                told);
        return new Predicted(plan.withDigest(PlanFile.digest(plan)), course.batches());
    }

    private RunCost whole(Course course) {
        List<QueryCost> queries =
                course.batches().stream().flatMap(List::stream).toList();
        Overhead overhead = new Overhead(endpoints, lanes, known.history());
        double postings = queries.stream().mapToDouble(QueryCost::postings).sum();
        return new RunCost(
                requests(queries),
                tenths(overhead.starting()),
                course.asking(),
                tenths(overhead.consolidating(postings)));
    }

    private static double tenths(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }

    private static int requests(List<QueryCost> queries) {
        return (int) Math.min(
                Integer.MAX_VALUE,
                queries.stream().mapToLong(QueryCost::requests).sum());
    }

    private static List<String> sizes(List<Division.Group> groups) {
        List<String> warnings = new ArrayList<>();
        for (Division.Group group : groups) {
            int size = group.queries().size();
            if (group.byHand() && (size < 2 || size > 5)) {
                warnings.add("batch %s has %d %s; 2 to 5 are best"
                        .formatted(group.id(), size, size == 1 ? "query" : "queries"));
            }
        }
        return warnings;
    }
}
