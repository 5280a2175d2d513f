package dev.paydirt.run;

import java.util.List;
import java.util.Optional;

/// A run as far as its store knows it: planned, being collected somewhere, or done.
///
/// @param runners of the plan
/// @param predicted what the plan said that the whole run takes, in seconds
/// @param batches in plan order
/// @param hosts what each was asked by the batches that are published, all together
/// @param record once it is consolidated
public record RunState(
        Timestamp timestamp,
        String name,
        boolean synthetic,
        int runners,
        double predicted,
        List<BatchState> batches,
        List<RunRecord.HostLoad> hosts,
        Optional<RunRecord> record) {
    public RunState {
        batches = List.copyOf(batches);
        hosts = List.copyOf(hosts);
    }

    /// Batches that are published.
    public int published() {
        return (int)
                batches.stream().filter(batch -> batch.stage().isPublished()).count();
    }

    public int postings() {
        return batches.stream().mapToInt(BatchState::postings).sum();
    }

    public int requests() {
        return batches.stream().mapToInt(BatchState::requests).sum();
    }

    /// Whether something is still to be expected: it has no record yet.
    public boolean isOpen() {
        return record.isEmpty();
    }

    /// Whether asking again could bring what is missing.
    public boolean canBeMended() {
        return batches.stream().anyMatch(batch -> batch.stage() != Stage.COMPLETE);
    }
}
