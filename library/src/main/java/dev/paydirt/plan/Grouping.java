package dev.paydirt.plan;

import dev.paydirt.query.BatchRule;
import dev.paydirt.query.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Divides queries into groups of the sizes that the rule allows: so that the last runner ends as early as can be, and
/// among the rosters that are within 5 % of that, so that related queries stand together.
final class Grouping {
    /// How much later than possible the last runner may end when related queries gain by it.
    private static final double YIELD = 1.05;

    /// Beyond so many queries they are cut where their order says, without a search.
    private static final int MOST_GATHERED = 400;

    private final BatchRule rule;
    private final int runners;
    private final List<String> regions;
    private final double pause;
    private final double[] beside;
    private final Ladder ladder;

    /// A group, and why it is one.
    ///
    /// @param seconds that its queries take one after the other, with their pauses
    record Group(List<PlannedQuery> queries, String why, double seconds) {}

    /// @param pause seconds between two queries of a batch
    /// @param beside what the batches take that are there already, and that runners collect too
    Grouping(BatchRule rule, int runners, List<String> regions, double pause, List<Double> beside, Ladder ladder) {
        this.rule = rule;
        this.runners = runners;
        this.regions =
                regions.stream().map(region -> region.toLowerCase(Locale.ROOT)).toList();
        this.pause = pause;
        this.beside = beside.stream()
                .sorted(Comparator.reverseOrder())
                .mapToDouble(Double::doubleValue)
                .toArray();
        this.ladder = ladder;
    }

    /// Every query in exactly one group, the longest group first. Deterministic.
    ///
    /// @param costs of each query by itself, in the same order
    List<Group> groups(List<PlannedQuery> queries, List<QueryCost> costs) {
        double[] seconds =
                costs.stream().mapToDouble(cost -> cost.seconds() + pause).toArray();
        return switch (rule) {
            case BatchRule.Chunks chunks -> chunks(queries, seconds, chunks.size());
            case BatchRule.Related sizes -> {
                Workload work = new Workload(seconds, beside, runners, sizes.smallest(), sizes.largest());
                yield related(queries, costs, work);
            }
        };
    }

    private static List<Group> chunks(List<PlannedQuery> queries, double[] seconds, int size) {
        List<Group> chunks = new ArrayList<>();
        for (int from = 0; from < queries.size(); from += size) {
            int to = Math.min(queries.size(), from + size);
            double together = Arrays.stream(seconds, from, to).sum();
            chunks.add(new Group(queries.subList(from, to), "every " + size + " queries, in file order", together));
        }
        return chunks;
    }

    private List<Group> related(List<PlannedQuery> queries, List<QueryCost> costs, Workload work) {
        List<Integer> order = order(queries);
        Roster roster =
                queries.size() > MOST_GATHERED ? shortest(cuts(order, work)) : gathered(queries, costs, work, order);
        int[] rank = new int[order.size()];
        IntStream.range(0, rank.length).forEach(place -> rank[order.get(place)] = place);
        Reasons reasons = new Reasons(queries, regions, roster);
        List<Group> groups = new ArrayList<>();
        for (int batch : mixed(roster, queries)) {
            List<PlannedQuery> batched = roster.batch(batch).stream()
                    .sorted(Comparator.comparingInt(query -> rank[query]))
                    .map(queries::get)
                    .toList();
            groups.add(new Group(batched, reasons.why(batch), roster.seconds(batch)));
        }
        return groups;
    }

    private Roster gathered(List<PlannedQuery> queries, List<QueryCost> costs, Workload work, List<Integer> order) {
        List<Roster> found = new ArrayList<>(ladder.rosters(work));
        // One more runner never makes a plan slower: what fewer found is kept unless it is beaten.
        double latest = Math.min(YIELD * found.getFirst().longest(), ladder.before(work));
        Balance balance = new Balance(work);
        cuts(order, work).forEach(cut -> found.add(balance.improved(cut, latest)));
        found.removeIf(roster -> roster.longest() > latest + 1e-9);
        return closest(found, kinship(queries, costs, work), latest);
    }

    private Kinship kinship(List<PlannedQuery> queries, List<QueryCost> costs, Workload work) {
        int batches = Math.max(1, Math.min(runners, queries.size() / work.smallest()));
        boolean[] popular = new boolean[queries.size()];
        for (int query = 0; query < popular.length; query++) {
            popular[query] = work.seconds(query) >= 1.2 * work.mean(batches);
        }
        double[] results = costs.stream().mapToDouble(QueryCost::postings).toArray();
        return new Kinship(ladder.likeness(queries), queries, regions, results, popular);
    }

    private static Roster closest(List<Roster> found, Kinship kinship, double latest) {
        Roster best = found.getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (Roster roster : found) {
            Roster gathered = roster.copy();
            double kin = new Gathering(gathered, kinship, latest).gather();
            gathered.assign();
            if (kin > most + 1e-9 && gathered.longest() <= latest + 1e-9) {
                most = kin;
                best = gathered;
            }
        }
        return best;
    }

    /// For each number of batches worth a try, the queries in their order cut into as even pieces.
    private static List<Roster> cuts(List<Integer> order, Workload work) {
        List<Roster> cuts = new ArrayList<>();
        for (int batches : new Balance(work).counts()) {
            boolean even = order.size() >= batches * work.smallest() && order.size() <= batches * work.largest();
            if (even || batches == 1) {
                cuts.add(new Roster(
                        work,
                        IntStream.range(0, batches)
                                .mapToObj(batch -> order.subList(
                                        Math.toIntExact((long) order.size() * batch / batches),
                                        Math.toIntExact((long) order.size() * (batch + 1) / batches)))
                                .toList()));
            }
        }
        return cuts;
    }

    private static Roster shortest(List<Roster> rosters) {
        return rosters.stream()
                .min(Comparator.comparingDouble(Roster::longest).thenComparingInt(Roster::size))
                .orElseThrow(() -> new IllegalStateException("no number of batches fits"));
    }

    /// By region, those without one first, and by words read backwards: the last word of a search is what the job is,
    /// the words before it say which kind, so that "ML engineer" and "senior ML engineer" come to
    /// stand side by side.
    private List<Integer> order(List<PlannedQuery> queries) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, queries.size()).boxed().toList());
        List<String> words =
                queries.stream().map(planned -> backwards(planned.query())).toList();
        order.sort(Comparator.comparingInt(
                        (Integer query) -> region(queries.get(query).query()))
                .thenComparing(words::get));
        return order;
    }

    private int region(Query query) {
        return query.location()
                .map(place -> regions.indexOf(place.toLowerCase(Locale.ROOT)) + 1)
                .orElse(0);
    }

    private static String backwards(Query query) {
        return String.join(" ", query.words().reversed());
    }

    /// The longest first. Of those as long as each other, national and regional ones in turn, and the other way round
    /// for the next runners' turn, so that every runner gets some of both.
    private List<Integer> mixed(Roster roster, List<PlannedQuery> queries) {
        List<Integer> order = roster.order();
        List<Integer> mixed = new ArrayList<>();
        for (int from = 0; from < order.size(); ) {
            int to = from + 1;
            while (to < order.size() && roster.seconds(order.get(to)) >= 0.999 * roster.seconds(order.get(from))) {
                to++;
            }
            mixed.addAll(alternating(roster, queries, order.subList(from, to)));
            from = to;
        }
        return mixed;
    }

    private List<Integer> alternating(Roster roster, List<PlannedQuery> queries, List<Integer> equal) {
        List<Integer> national = new ArrayList<>();
        List<Integer> regional = new ArrayList<>();
        for (int batch : equal) {
            boolean any = roster.batch(batch).stream()
                    .anyMatch(query -> region(queries.get(query).query()) > 0);
            (any ? regional : national).add(batch);
        }
        List<Integer> turns = new ArrayList<>();
        for (int turn = 0; turn < Math.max(national.size(), regional.size()); turn++) {
            turns.addAll(national.subList(Math.min(turn, national.size()), Math.min(turn + 1, national.size())));
            turns.addAll(regional.subList(Math.min(turn, regional.size()), Math.min(turn + 1, regional.size())));
        }
        for (int from = runners; from < turns.size(); from += 2 * runners) {
            Collections.reverse(turns.subList(from, Math.min(turns.size(), from + runners)));
        }
        return turns;
    }

    /// What the queries of a group have in common, for people.
    static String label(List<PlannedQuery> group) {
        List<String> keywords = group.stream()
                .map(planned -> planned.query().keyword())
                .distinct()
                .toList();
        List<String> places = group.stream()
                .map(planned -> planned.query().location().orElse("anywhere"))
                .distinct()
                .toList();
        return shortened(keywords) + " · " + shortened(places);
    }

    private static String shortened(List<String> words) {
        return words.size() <= 2
                ? String.join(", ", words)
                : words.stream().limit(2).collect(Collectors.joining(", ")) + " and " + (words.size() - 2) + " more";
    }
}
