package dev.paydirt.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a perfect collector of a plan ends with.
public final class Truth {
    /// A posting of any board, so that a job which stands on two of the same seed is known for one.
    private record SameJob(long seed, long sameness) {}

    private final PlanReading plan;
    private final Map<PlanReading.Kind, Universe> universes = new HashMap<>();
    private final SortedMap<String, SameJob> identities = new TreeMap<>();
    private final Map<String, TreeSet<String>> batches = new LinkedHashMap<>();

    private Truth(PlanReading plan) {
        this.plan = plan;
    }

    /// The identities that pairs of a query and a sandbox must yield,
    /// `{"identities", "near_duplicates", "batches"}`, all in order of identity.
    ///
    /// Counted are the caps of the boards, as far as narrower searches do not get round them, and the pages that
    /// they never show, then each query's own filters, then its limit. Pairs with other sources and keys that are
    /// not about searches are passed over.
    ///
    /// @throws IllegalArgumentException when the plan lacks what a collector would need
    public static ObjectNode of(JsonNode plan) {
        Truth truth = new Truth(PlanReading.of(plan));
        truth.plan.pairs().forEach(truth::collect);
        return truth.told();
    }

    private void collect(PlanReading.Pair pair) {
        Universe universe = universes.computeIfAbsent(
                pair.kind(), kind -> Universe.of(kind.seed(), kind.postings(), kind.copies()));
        TreeSet<String> batch = batches.computeIfAbsent(pair.batch(), _ -> new TreeSet<>());
        Wanted wanted = pair.wanted();
        Listing listing = Listing.of(universe.found(wanted.search()));
        for (Opening opening : kept(pair, shown(pair, listing))) {
            String identity = pair.source() + ":" + opening.id();
            batch.add(identity);
            identities.put(identity, new SameJob(pair.kind().seed(), opening.sameness()));
        }
    }

    private static List<Listing.Entry> shown(PlanReading.Pair pair, Listing listing) {
        int reach = pair.settings().reach();
        return pair.settings().narrows()
                ? new Splitting(pair.wanted().search(), reach).reachable(listing)
                : listing.first(reach);
    }

    private List<Opening> kept(PlanReading.Pair pair, List<Listing.Entry> shown) {
        Wanted wanted = pair.wanted();
        Set<Opening> kept = new LinkedHashSet<>();
        for (Listing.Entry entry : shown.subList(0, (int) Math.min(shown.size(), wanted.mostRead()))) {
            if (kept.size() < wanted.limit() && wanted.sieve().keeps(entry.opening(), plan.today())) {
                kept.add(entry.opening());
            }
        }
        return List.copyOf(kept);
    }

    private ObjectNode told() {
        ObjectNode truth = Answer.JSON.createObjectNode();
        fill(truth.putArray("identities"), identities.keySet());
        Map<SameJob, Set<String>> jobs = new LinkedHashMap<>();
        identities.forEach((identity, job) ->
                jobs.computeIfAbsent(job, _ -> new TreeSet<>()).add(identity));
        ArrayNode groups = truth.putArray("near_duplicates");
        jobs.values().stream().filter(group -> group.size() > 1).forEach(group -> fill(groups.addArray(), group));
        ObjectNode byBatch = truth.putObject("batches");
        batches.forEach((batch, held) -> fill(byBatch.putArray(batch), held));
        return truth;
    }

    private static void fill(ArrayNode array, Set<String> identities) {
        identities.forEach(array::add);
    }

    /// The day from which relative dates count back.
    static LocalDate day(String timestamp) {
        try {
            return LocalDate.parse(timestamp.substring(0, Math.min(10, timestamp.length())));
        } catch (DateTimeException notADate) {
            throw new IllegalArgumentException(
                    "the plan's timestamp '" + timestamp + "' does not begin with a date", notADate);
        }
    }
}
