package dev.paydirt.plan;

import dev.paydirt.fetch.Rate;
import dev.paydirt.query.Query;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Part;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/// Predicts requests and seconds from what sources declare.
final class Costs {
    /// How long an answer takes where nothing is known of the source.
    private static final double LATENCY_SECONDS = 0.5;

    private Costs() {}

    /// The requests of one query at one source: list pages, and a detail for each posting where the source wants that.
    ///
    /// @param read whether an earlier query of the batch has read the source whole, where it is one that is
    static int requests(Query query, Endpoint endpoint, boolean read) {
        return pages(query, endpoint, read) + details(query, endpoint);
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

    /// Pages come one after the other; the details of a page come together, as far as the source allows.
    private static Cost of(Query query, Endpoint endpoint, boolean read) {
        double interval = interval(endpoint);
        double page = Math.max(LATENCY_SECONDS, interval);
        double detail = Math.max(LATENCY_SECONDS / endpoint.limits().concurrency(), interval);
        int pages = pages(query, endpoint, read);
        int details = details(query, endpoint);
        return new Cost(pages + details, pages * page + details * detail);
    }

    static Cost of(List<PlannedQuery> batch, Map<String, Endpoint> endpoints, Duration pause) {
        Cost cost = new Cost(0, seconds(pause) * (batch.size() - 1));
        Set<String> read = new HashSet<>();
        for (PlannedQuery planned : batch) {
            for (String source : planned.query().sources()) {
                Endpoint endpoint = endpoints.get(source);
                if (endpoint != null) {
                    cost = cost.plus(of(planned.query(), endpoint, !read.add(source)));
                }
            }
        }
        return cost;
    }

    /// Batches in plan order, each to the runner that is free first.
    static Cost together(List<Batch> batches, int runners) {
        PriorityQueue<Double> free = new PriorityQueue<>(Comparator.naturalOrder());
        for (int runner = 0; runner < runners; runner++) {
            free.add(0.0);
        }
        Cost all = Cost.NONE;
        double last = 0;
        for (Batch batch : batches) {
            Double begins = free.poll();
            double ends = (begins == null ? 0 : begins) + batch.estimate().seconds();
            free.add(ends);
            last = Math.max(last, ends);
            all = all.plus(batch.estimate());
        }
        return new Cost(all.requests(), last);
    }

    /// Seconds from one request to the next at the strictest of its rates.
    static double interval(Endpoint endpoint) {
        return endpoint.limits().rates().stream()
                .map(Rate::interval)
                .mapToDouble(Costs::seconds)
                .max()
                .orElse(0);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
