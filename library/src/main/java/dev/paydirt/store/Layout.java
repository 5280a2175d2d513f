package dev.paydirt.store;

import java.util.Optional;

/// The only place that knows how objects are named. Timestamps are file-safe (`2025-11-24T02-00-00Z`).
public final class Layout {
    public static final String LATEST = "metadata/latest-run.json";
    public static final String LATEST_LEASE = "metadata/latest-run.lease.json";
    public static final String HOSTS = "metadata/hosts.json";
    public static final String RUNS = "metadata/runs/";
    public static final String RAW = "data/raw/";

    /// By run, what all runs up to it know of single postings.
    public static final String DETAILS = "metadata/details/";

    /// Every run together.
    public static final String DATASET = "dataset/";

    public static final String DATASET_MANIFEST = DATASET + "dataset.json";
    public static final String DATASET_LEASE = DATASET + "lease.json";

    public static final String CONSOLIDATED = "consolidated/consolidated-";

    private Layout() {}

    public static String batch(String id, String timestamp) {
        return RAW + "batch-" + id + "-" + timestamp + ".jsonl";
    }

    public static String answers(String timestamp) {
        return "data/answers/" + timestamp + "/";
    }

    public static String consolidated(String timestamp) {
        return CONSOLIDATED + timestamp + ".jsonl";
    }

    /// What a run added to the postings of all runs.
    ///
    /// @param origin tells apart what was made of different data
    public static String datasetPostings(String timestamp, String origin) {
        return DATASET + "postings-" + timestamp + "-" + origin + ".jsonl";
    }

    /// Where the postings of all runs up to one stand.
    public static String datasetIndex(String timestamp, String origin) {
        return DATASET + "index-" + timestamp + "-" + origin + ".bin";
    }

    /// The run whose data set it is; empty for whatever else lies there.
    public static Optional<String> runOfConsolidated(String key) {
        boolean one = key.startsWith(CONSOLIDATED) && key.endsWith(".jsonl");
        return one ? Optional.of(key.substring(CONSOLIDATED.length(), key.length() - 6)) : Optional.empty();
    }

    public static String run(String timestamp) {
        return RUNS + timestamp + "/";
    }

    public static String plan(String timestamp) {
        return run(timestamp) + "plan.json";
    }

    public static String batchReport(String id, String timestamp) {
        return run(timestamp) + "batch-" + id + ".json";
    }

    public static String batchLog(String id, String timestamp) {
        return run(timestamp) + "batch-" + id + ".log";
    }

    public static String details(String timestamp) {
        return DETAILS + timestamp + ".jsonl";
    }

    /// How the keys of what a run's batches know of single postings begin.
    public static String detailsOfBatches(String timestamp) {
        return run(timestamp) + "details-";
    }

    /// What one batch knows of single postings.
    public static String batchDetails(String id, String timestamp) {
        return detailsOfBatches(timestamp) + id + ".jsonl";
    }

    public static String rejected(String timestamp) {
        return run(timestamp) + "rejected.jsonl";
    }

    public static String duplicates(String timestamp) {
        return run(timestamp) + "duplicates.jsonl";
    }

    public static String groups(String timestamp) {
        return run(timestamp) + "groups.jsonl";
    }

    /// There once batches, answers and logs of the run were removed.
    public static String pruned(String timestamp) {
        return run(timestamp) + "pruned.json";
    }

    public static String runRecord(String timestamp) {
        return run(timestamp) + "run.json";
    }

    public static String lease(String timestamp) {
        return run(timestamp) + "lease.json";
    }

    public static String work(String timestamp) {
        return run(timestamp) + "work/";
    }

    public static String journal(String id, String timestamp) {
        return work(timestamp) + "batch-" + id + ".journal";
    }

    /// Who collects the run as a whole; there as long as it is being collected.
    public static String runHold(String timestamp) {
        return work(timestamp) + "run.hold";
    }

    public static String batchHold(String id, String timestamp) {
        return work(timestamp) + "batch-" + id + ".hold";
    }
}
