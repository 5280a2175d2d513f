package dev.paydirt.run;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What one run did, from what happened and nothing else: `run.json` and `latest-run.json`.
///
/// @param engine what ran the batches: `threads`, `processes` or `github-actions`
/// @param synthetic whether the postings come from the sandbox
/// @param missing batches of the plan without a report
/// @param sources in the order of the plan
public record RunRecord(
        int version,
        Timestamp timestamp,
        String name,
        boolean synthetic,
        Status status,
        String engine,
        int runners,
        Instant startedAt,
        Instant finishedAt,
        List<BatchEntry> batches,
        List<String> missing,
        Totals totals,
        Consolidated consolidated,
        Costs cost,
        List<HostLoad> hosts,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<SourceEntry> sources) {
    public static final int VERSION = 1;

    public RunRecord {
        batches = List.copyOf(batches);
        missing = List.copyOf(missing);
        hosts = List.copyOf(hosts);
        sources = List.copyOf(sources);
    }

    /// What the record tells of a batch; the rest stands in the batch's own report.
    @JsonPropertyOrder({
        "batch",
        "status",
        "attempt",
        "queries",
        "postings",
        "duplicates",
        "with_salary",
        "requests",
        "retries",
        "throttled",
        "seconds",
        "bytes",
        "sha256"
    })
    public record BatchEntry(
            String batch,
            Status status,
            int attempt,
            List<QueryReport> queries,
            int postings,
            int duplicates,
            int withSalary,
            int requests,
            int retries,
            int throttled,
            double seconds,
            long bytes,
            String sha256) {}

    /// `postings = unique + duplicates + near_duplicates + rejected`, checked when made.
    public record Totals(
            long postings, long unique, long duplicates, long nearDuplicates, long rejected, long withSalary) {
        public Totals {
            if (postings != unique + duplicates + nearDuplicates + rejected) {
                throw new IllegalArgumentException(
                        "%d postings are not %d unique + %d duplicates + %d near + %d rejected"
                                .formatted(postings, unique, duplicates, nearDuplicates, rejected));
            }
        }
    }

    public record Consolidated(String key, long bytes, String sha256) {}

    /// @param estimated what the plan said
    /// @param actual what it took
    public record Costs(Map<String, Double> estimated, Map<String, Double> actual) {}

    /// @param peak the most requests seen in any span as long as each allowed one (one second where none is declared)
    public record HostLoad(String host, int requests, List<HostReport.Window> peak, List<HostReport.Window> allowed) {}

    /// What a source gave, for later runs to be compared with.
    ///
    /// @param postings kept by all its queries together
    /// @param fill by field, the share of its lines that say something there; nothing where it gave none
    /// @param suspicions why the run should not simply take the place of the last good one; mostly none
    public record SourceEntry(String source, int postings, Map<String, Double> fill, List<String> suspicions) {
        public SourceEntry {
            suspicions = List.copyOf(suspicions);
        }
    }
}
