package dev.paydirt.consolidate;

import dev.paydirt.run.BatchReport;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.RunRecord.BatchEntry;
import dev.paydirt.run.RunRecord.Consolidated;
import dev.paydirt.run.RunRecord.Costs;
import dev.paydirt.run.RunRecord.SourceEntry;
import dev.paydirt.run.RunRecord.Totals;
import dev.paydirt.run.Status;
import dev.paydirt.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// Adds up a run's batches and its consolidation.
final class RunReckoning {
    private final RunFacts facts;
    private final FoundBatches batches;
    private final List<BatchReport> reports;

    RunReckoning(RunFacts facts, FoundBatches batches) {
        this.facts = facts;
        this.batches = batches;
        this.reports = batches.reports();
    }

    /// @param from when consolidation began
    RunRecord record(ConsolidationResult result, Stored data, Instant from, Instant finishedAt) {
        List<SourceEntry> sources = new SourceReckoning(reports, batches.fills())
                .sources(batches.missing().isEmpty() ? new Suspicions(facts.earlier()) : new Suspicions(List.of()));
        return new RunRecord(
                RunRecord.VERSION,
                facts.timestamp(),
                facts.name(),
                facts.synthetic(),
                status(result, sources),
                facts.engine(),
                facts.runners(),
                facts.startedAt(),
                finishedAt,
                reports.stream().map(RunReckoning::entry).toList(),
                batches.missing(),
                totals(result),
                new Consolidated(data.key(), data.bytes(), data.sha256()),
                new Costs(facts.estimated(), actual(from, finishedAt)),
                HostLoads.of(reports),
                sources);
    }

    private Status status(ConsolidationResult result, List<SourceEntry> sources) {
        boolean suspect =
                sources.stream().anyMatch(source -> !source.suspicions().isEmpty());
        if (suspect && !facts.accept()) {
            return Status.SUSPECT;
        }
        if (batches.allComplete()) {
            return Status.COMPLETE;
        }
        return result.unique() == 0 ? Status.FAILED : Status.PARTIAL;
    }

    private Totals totals(ConsolidationResult result) {
        return new Totals(
                sum(BatchReport::postings),
                result.unique(),
                sum(BatchReport::duplicates) + result.duplicates(),
                result.nearDuplicates(),
                sum(report -> report.rejected().size()) + result.rejected(),
                result.withSalary());
    }

    /// Requests, retries, throttled and the bytes of the batch files are sums over the batches; seconds pass on the
    /// wall: from the run's start to its end, of these until the last batch was there, and from the start of this
    /// consolidation, which may be much later.
    private Map<String, Double> actual(Instant from, Instant finishedAt) {
        Instant collected = reports.stream()
                .map(BatchReport::finishedAt)
                .max(Instant::compareTo)
                .orElse(facts.startedAt());
        Map<String, Double> actual = new LinkedHashMap<>();
        actual.put("requests", (double) sum(BatchReport::requests));
        actual.put("seconds", seconds(facts.startedAt(), finishedAt));
        actual.put("seconds_collecting", seconds(facts.startedAt(), collected));
        actual.put("seconds_consolidating", seconds(from, finishedAt));
        actual.put("retries", (double) sum(BatchReport::retries));
        actual.put("throttled", (double) sum(BatchReport::throttled));
        actual.put("bytes", (double) sum(BatchReport::bytes));
        return actual;
    }

    /// A clock that was set back in between does not make it less than nothing.
    private static double seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis()) / 1000.0;
    }

    private long sum(ToLongFunction<BatchReport> number) {
        return reports.stream().mapToLong(number).sum();
    }

    private static BatchEntry entry(BatchReport report) {
        return new BatchEntry(
                report.batch(),
                report.status(),
                report.attempt(),
                report.queries(),
                report.postings(),
                report.duplicates(),
                report.withSalary(),
                report.requests(),
                report.retries(),
                report.throttled(),
                report.seconds(),
                report.bytes(),
                report.sha256());
    }
}
