package dev.paydirt.consolidate;

import dev.paydirt.run.Requirement;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is known of a run before its batches are read.
///
/// @param name of the searches
/// @param synthetic whether the postings come from the sandbox
/// @param engine what ran the batches: `threads`, `processes` or `github-actions`
/// @param startedAt when the first batch began
/// @param batches ids in the order of the plan, each once
/// @param estimated the plan's estimate, by what was estimated
/// @param requirement what the run must reach to become the latest
/// @param earlier records of runs that this one may be compared with, newest first
/// @param accept whether it becomes the latest however far it is from them
/// @param settings how its lines are brought together
public record RunFacts(
        Timestamp timestamp,
        String name,
        boolean synthetic,
        String engine,
        int runners,
        Instant startedAt,
        List<String> batches,
        Map<String, Double> estimated,
        Requirement requirement,
        ConsolidationSettings settings,
        List<RunRecord> earlier,
        boolean accept) {
    public RunFacts {
        batches = List.copyOf(batches);
        earlier = List.copyOf(earlier);
        estimated = Collections.unmodifiableMap(new LinkedHashMap<>(estimated));
        if (new HashSet<>(batches).size() < batches.size()) {
            throw new IllegalArgumentException("a batch stands in the plan twice: " + batches);
        }
    }
}
