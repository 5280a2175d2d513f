package dev.paydirt.plan;

import dev.paydirt.fetch.Rate;
import dev.paydirt.query.Query;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Predicts what pairs take: from what earlier runs took, and where there are none from what sources declare. Each pair
/// of the searches once; not safe for threads.
final class Costs {
    /// How long an answer takes where nothing is known of the source.
    private static final double LATENCY_SECONDS = 0.5;

    private final Map<String, Endpoint> endpoints;
    private final Lanes lanes;
    private final History history;
    private final Map<Asked, PairCost> known = new HashMap<>();

    /// A pair by the id of its query.
    ///
    /// @param read whether the batch has asked the source before
    private record Asked(String query, String source, boolean read) {}

    Costs(Map<String, Endpoint> endpoints, Lanes lanes, History history) {
        this.endpoints = endpoints;
        this.lanes = lanes;
        this.history = history;
    }

    /// One query by itself.
    QueryCost of(PlannedQuery planned) {
        return of(planned, new HashSet<>());
    }

    /// @param read sources that an earlier query of the batch has asked: those that are read whole are read once
    private QueryCost of(PlannedQuery planned, Set<String> read) {
        List<PairCost> pairs = new ArrayList<>();
        for (String source : planned.query().sources()) {
            Endpoint endpoint = endpoints.get(source);
            if (endpoint == null) {
                throw new IllegalArgumentException("no endpoint is named " + source);
            }
            Asked asked = new Asked(planned.id(), source, !read.add(source));
            pairs.add(known.computeIfAbsent(asked, _ -> pair(planned.query(), endpoint, asked.read())));
        }
        return new QueryCost(pairs);
    }

    /// The queries of one batch, in their order.
    List<QueryCost> of(List<PlannedQuery> batch) {
        Set<String> read = new HashSet<>();
        return batch.stream().map(planned -> of(planned, read)).toList();
    }

    private PairCost pair(Query query, Endpoint endpoint, boolean read) {
        Optional<History.Past> past = endpoint.readsFiles() ? Optional.empty() : history.of(query, endpoint.choice());
        int pages = past.map(History.Past::pages).orElseGet(() -> pages(query, endpoint, read));
        int details = past.map(History.Past::details).orElseGet(() -> details(query, endpoint));
        return new PairCost(
                lanes.of(endpoint.name()),
                pages,
                details,
                past.map(History.Past::postings).orElseGet(() -> reachable(query, endpoint)),
                endpoint.readsFiles() ? 0 : history.latency(endpoint.choice()).orElse(LATENCY_SECONDS),
                interval(endpoint),
                endpoint.limits().concurrency());
    }

    private static int pages(Query query, Endpoint endpoint, boolean read) {
        if (endpoint.readsFiles() || (read && endpoint.source().isPinned())) {
            return 0;
        }
        if (endpoint.source().isPinned()) {
            return endpoint.predictedPieces();
        }
        int size = endpoint.limits().pageSize();
        int pages = Math.ceilDiv(reachable(query, endpoint), size);
        // The list that is cut off is read before its parts are.
        return isSplit(query, endpoint) ? pages + Math.ceilDiv(cap(endpoint), size) : pages;
    }

    private static int details(Query query, Endpoint endpoint) {
        return endpoint.details().isPresent() ? reachable(query, endpoint) : 0;
    }

    private static int reachable(Query query, Endpoint endpoint) {
        return isSplit(query, endpoint) ? query.limit() : Math.min(query.limit(), cap(endpoint));
    }

    /// Whether a query may have to be split to be read up to its limit.
    private static boolean isSplit(Query query, Endpoint endpoint) {
        return query.limit() > cap(endpoint)
                && !endpoint.divide(query, Part.WHOLE).parts().isEmpty();
    }

    private static int cap(Endpoint endpoint) {
        return endpoint.limits().cap().orElse(Integer.MAX_VALUE);
    }

    /// Seconds that the busiest lane's pace takes, however many runners share it.
    static double unavoidable(List<QueryCost> queries) {
        return paces(queries).values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    /// The lane whose pace takes longest; of equals the first by name, and of none the empty name.
    static String busiest(List<QueryCost> queries) {
        return paces(queries).entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Map<String, Double> paces(List<QueryCost> queries) {
        Map<String, Double> seconds = new HashMap<>();
        for (QueryCost query : queries) {
            query.pairs().forEach(pair -> seconds.merge(pair.lane(), pair.requests() * pair.interval(), Double::sum));
        }
        return seconds;
    }

    /// Seconds from one request to the next at the strictest of its rates.
    static double interval(Endpoint endpoint) {
        return endpoint.limits().rates().stream()
                .map(Rate::interval)
                .mapToDouble(Costs::seconds)
                .max()
                .orElse(0);
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
