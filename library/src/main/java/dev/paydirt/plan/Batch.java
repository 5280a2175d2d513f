package dev.paydirt.plan;

import dev.paydirt.query.BatchId;
import java.util.List;
import java.util.SortedMap;

/// Related queries that one runner works through in order.
///
/// @param id stands in file names and matrices
/// @param label what the queries have in common
/// @param why in words, what put them together
/// @param queries at least one, in the order in which they are asked
/// @param budget by source name
public record Batch(
        String id,
        String label,
        String why,
        List<PlannedQuery> queries,
        SortedMap<String, Share> budget,
        Cost estimate) {
    public Batch {
        queries = List.copyOf(queries);
        if (!BatchId.isOne(id)) {
            throw new IllegalArgumentException("a batch id is " + BatchId.EXPECTED + ", not '" + id + "'");
        }
        if (queries.isEmpty()) {
            throw new IllegalArgumentException("batch " + id + " has no query");
        }
    }

    /// How many postings the queries behind one of them ask for, all together.
    public long wantedAfter(PlannedQuery planned) {
        return queries.stream()
                .dropWhile(query -> !query.id().equals(planned.id()))
                .skip(1)
                .mapToLong(query -> query.query().limit())
                .sum();
    }
}
