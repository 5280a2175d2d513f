package dev.paydirt.consolidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cuts lines into parts such that nothing is known in one that is asked in another: all postings of one job are in one
/// part, and the newest jobs are in the last. A job is as new as its newest posting.
final class Split {
    private static final double TRAIN = 0.8;
    private static final double TRAIN_AND_VALIDATION = 0.9;

    private final Map<String, Job> jobs = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();
    private long lines;

    private record Job(String name, String newest, long lines) {}

    /// @param job what all postings of one job share
    /// @param date `YYYY-MM-DD`, or empty
    void add(String job, String date) {
        lines++;
        jobs.merge(
                job,
                new Job(job, date, 1),
                (known, one) ->
                        new Job(job, known.newest().compareTo(date) >= 0 ? known.newest() : date, known.lines() + 1));
    }

    /// Once all lines were added.
    void cut() {
        List<Job> byTime = new ArrayList<>(jobs.values());
        byTime.sort(Comparator.comparing(Job::newest).thenComparing(Job::name));
        long before = 0;
        for (Job job : byTime) {
            // Before this job, not with it: the first one is always taught.
            double share = (double) before / lines;
            parts.put(
                    job.name(),
                    share < TRAIN ? Part.TRAIN : share < TRAIN_AND_VALIDATION ? Part.VALIDATION : Part.TEST);
            before += job.lines();
        }
    }

    Part of(String job) {
        return parts.getOrDefault(job, Part.TRAIN);
    }
}
