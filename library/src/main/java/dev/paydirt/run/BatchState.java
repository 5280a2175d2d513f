package dev.paydirt.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One batch of a run as far as the store knows it.
///
/// @param label what its queries have in common
/// @param why what put them together
/// @param pairs how many pairs of query and source it has to ask
/// @param done the part of it that is done, 0 to 1; of a pair that has not ended, by the postings that it may bring
/// @param queries all of them in plan order; pairs that have not ended are not among their verdicts
/// @param postings kept so far, of pairs that have not ended too
/// @param requests sent so far
/// @param predicted what the plan said that it takes, in seconds
/// @param report once it is published
public record BatchState(
        String batch,
        String label,
        String why,
        Stage stage,
        int pairs,
        double done,
        List<QueryReport> queries,
        int postings,
        int requests,
        double predicted,
        Optional<BatchReport> report) {
    public BatchState {
        queries = List.copyOf(queries);
    }

    /// Pairs that have ended.
    public int ended() {
        return queries.stream().map(QueryReport::verdicts).mapToInt(Map::size).sum();
    }
}
