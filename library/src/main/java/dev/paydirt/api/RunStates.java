package dev.paydirt.api;

import dev.paydirt.collect.UnfinishedBatch;
import dev.paydirt.consolidate.HostLoads;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.BatchState;
import dev.paydirt.run.RunState;
import dev.paydirt.run.Stage;
import dev.paydirt.run.Status;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks at runs while they happen, here or on other machines: by what the store holds, and by nothing else.
///
/// In a folder every page is seen as soon as it is kept; where the store is elsewhere, every query when it has ended.
public final class RunStates {
    private final Runs runs;

    public RunStates(Store store) {
        this.runs = new Runs(store);
    }

    /// The run as it is now; empty where there is none of that time.
    public Optional<RunState> of(Timestamp timestamp) throws StoreException {
        Optional<Plan> plan = runs.plan(timestamp);
        return plan.isEmpty() ? Optional.empty() : Optional.of(of(plan.get()));
    }

    /// The run of a plan as it is now.
    public RunState of(Plan plan) throws StoreException {
        List<BatchState> batches = new ArrayList<>();
        for (Batch batch : plan.batches()) {
            batches.add(state(plan.timestamp(), batch));
        }
        List<BatchReport> reports =
                batches.stream().flatMap(batch -> batch.report().stream()).toList();
        // Last of all, so that a run that is said to be done has all its batches.
        return new RunState(
                plan.timestamp(),
                plan.name(),
                plan.isSynthetic(),
                plan.runners(),
                plan.estimate().collecting(),
                batches,
                HostLoads.of(reports),
                runs.record(plan.timestamp()));
    }

    private BatchState state(Timestamp timestamp, Batch batch) throws StoreException {
        Optional<BatchReport> report = runs.batch(timestamp, batch.id());
        if (report.isPresent() && report.get().status() == Status.COMPLETE) {
            return published(batch, report.get());
        }
        Optional<byte[]> journal = runs.store().get(Layout.journal(batch.id(), timestamp.toString()));
        Optional<BatchReport> now = report.isPresent() ? report : runs.batch(timestamp, batch.id());
        if (now.isPresent()) {
            return published(batch, now.get());
        }
        UnfinishedBatch work =
                journal.map(bytes -> UnfinishedBatch.read(batch, bytes)).orElseGet(() -> UnfinishedBatch.none(batch));
        return new BatchState(
                batch.id(),
                batch.label(),
                batch.why(),
                journal.isPresent() ? Stage.BEGUN : Stage.WAITING,
                pairs(batch),
                work.done(),
                work.queries(),
                work.postings(),
                work.requests(),
                batch.estimate().seconds(),
                Optional.empty());
    }

    private static BatchState published(Batch batch, BatchReport report) {
        return new BatchState(
                batch.id(),
                batch.label(),
                batch.why(),
                Stage.of(report.status()),
                pairs(batch),
                1,
                report.queries(),
                report.postings(),
                report.requests(),
                batch.estimate().seconds(),
                Optional.of(report));
    }

    private static int pairs(Batch batch) {
        return batch.queries().stream()
                .mapToInt(query -> query.query().sources().size())
                .sum();
    }
}
