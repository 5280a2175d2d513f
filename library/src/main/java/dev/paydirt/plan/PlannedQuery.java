package dev.paydirt.plan;

import dev.paydirt.query.Query;
import java.util.List;

/// A query under the id by which reports and postings name it; its sources are those that its batch asks.
///
/// The same query may stand in two batches with other sources: a pair of query and source stands in exactly one.
public record PlannedQuery(String id, Query query) {
    PlannedQuery withSources(List<String> sources) {
        return new PlannedQuery(id, query.withSources(sources));
    }
}
