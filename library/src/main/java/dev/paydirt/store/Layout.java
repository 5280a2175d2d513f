package dev.paydirt.store;

/// The only place that knows how objects are named. Timestamps are file-safe (`2025-11-24T02-00-00Z`).
public final class Layout {
    public static final String LATEST = "metadata/latest-run.json";
    public static final String LATEST_LEASE = "metadata/latest-run.lease.json";
    public static final String HOSTS = "metadata/hosts.json";
    public static final String RUNS = "metadata/runs/";
    public static final String RAW = "data/raw/";

    /// By run, what all runs up to it know of single postings.
    public static final String DETAILS = "metadata/details/";

    private Layout() {}

    public static String batch(String id, String timestamp) {
        return RAW + "batch-" + id + "-" + timestamp + ".jsonl";
    }

    public static String answers(String timestamp) {
        return "data/answers/" + timestamp + "/";
    }

    public static String consolidated(String timestamp) {
        return "consolidated/consolidated-" + timestamp + ".jsonl";
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
