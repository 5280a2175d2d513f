package dev.paydirt.run;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;

/// What one batch did: published beside its data, read by status, re-runs, consolidation and the next plan.
///
/// @param attempt counts from 1
/// @param postings every posting read and not filtered, those dropped or rejected inside the batch included
/// @param duplicates of these, how many were dropped because another line of the batch stands for them
/// @param withSalary lines of the batch file with a lower or an upper amount
/// @param seconds from the first attempt's start to the last one's end, waits included, pauses between attempts not
/// @param key the batch file
/// @param gone a ledger line for each duplicate
/// @param rejected a ledger line for each record that could not become a posting
@JsonPropertyOrder({
    "version",
    "batch",
    "timestamp",
    "status",
    "attempt",
    "started_at",
    "finished_at",
    "queries",
    "postings",
    "duplicates",
    "with_salary",
    "requests",
    "retries",
    "throttled",
    "seconds",
    "key",
    "bytes",
    "sha256",
    "hosts",
    "gone",
    "rejected"
})
public record BatchReport(
        int version,
        String batch,
        Timestamp timestamp,
        Status status,
        int attempt,
        Instant startedAt,
        Instant finishedAt,
        List<QueryReport> queries,
        int postings,
        int duplicates,
        int withSalary,
        int requests,
        int retries,
        int throttled,
        double seconds,
        String key,
        long bytes,
        String sha256,
        List<HostReport> hosts,
        List<Duplicate> gone,
        List<Rejection> rejected) {
    public static final int VERSION = 1;

    public BatchReport {
        queries = List.copyOf(queries);
        hosts = List.copyOf(hosts);
        gone = List.copyOf(gone);
        rejected = List.copyOf(rejected);
    }
}
