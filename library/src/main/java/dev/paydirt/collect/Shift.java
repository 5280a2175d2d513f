package dev.paydirt.collect;

import dev.paydirt.Refused;
import dev.paydirt.fetch.Allowance;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
import dev.paydirt.plan.PlannedQuery;
import dev.paydirt.run.BatchReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The batches of one plan and the runners that share them out.
///
/// A runner begins the next batch as long as there is one and works through it. When there is none left it helps the
/// batch with the most queries that nobody has begun, until there are none anywhere.
final class Shift {
    private final Plan plan;
    private final Desk desk;
    private final Collector collector;
    private final CarriedDetails carried;
    private final KnownDetails details = new KnownDetails();
    private final Map<String, Allowance> allowances;
    private final KnownLists lists = new KnownLists();
    private final Robots robots = new Robots();
    private final Readers readers;
    private final Queue<Batch> waiting;
    private int beginning;
    private final List<BatchRun> begun = new ArrayList<>();
    private final Map<String, BatchReport> reports = new TreeMap<>();
    private final List<Refused> refused = new ArrayList<>();

    Shift(Plan plan, List<Batch> batches, Desk desk, CarriedDetails carried, Collector collector) {
        this.plan = plan;
        this.desk = desk;
        this.carried = carried;
        this.readers = new Readers(plan.timestamp());
        this.collector = collector;
        this.waiting = new ConcurrentLinkedQueue<>(batches);
        this.allowances = collector.settings().obeyShares() ? Allotment.of(plan, batches, desk) : Map.of();
    }

    /// By batch, of those that were published.
    ///
    /// @throws Refused when other processes are at all of them
    synchronized Map<String, BatchReport> reports() {
        if (reports.isEmpty() && !refused.isEmpty()) {
            throw refused.getFirst();
        }
        return Map.copyOf(reports);
    }

    /// What one runner does from beginning to end.
    void work() throws IOException, InterruptedException {
        for (Optional<Batch> batch = next(); batch.isPresent(); batch = next()) {
            Optional<BatchRun> run = Optional.empty();
            try {
                run = begin(batch.get());
            } finally {
                begun(run);
            }
            if (run.isPresent()) {
                workThrough(run.get());
            }
        }
        for (Optional<BatchRun> run = neediest(); run.isPresent(); run = neediest()) {
            Optional<PlannedQuery> query = run.get().take();
            if (query.isPresent()) {
                // Somebody else asks for this batch too, so that there is a query to pause after.
                ask(run.get(), query.get(), true);
            }
        }
    }

    private Optional<BatchRun> begin(Batch batch) throws IOException {
        try {
            return switch (BatchRun.begin(plan, batch, desk, tools(batch), collector)) {
                case BatchRun.Begun.Done(BatchReport report) -> {
                    keep(report);
                    yield Optional.empty();
                }
                case BatchRun.Begun.Open(BatchRun run) -> Optional.of(run);
            };
        } catch (Refused elsewhere) {
            keep(batch, elsewhere);
            return Optional.empty();
        }
    }

    private synchronized Optional<Batch> next() {
        Optional<Batch> next = Optional.ofNullable(waiting.poll());
        beginning += next.isPresent() ? 1 : 0;
        return next;
    }

    private void workThrough(BatchRun run) throws IOException {
        boolean pause = false;
        for (Optional<PlannedQuery> query = run.take(); query.isPresent(); query = run.take()) {
            pause |= ask(run, query.get(), pause);
        }
    }

    private boolean ask(BatchRun run, PlannedQuery query, boolean pause) throws IOException {
        boolean whole = false;
        try {
            boolean sent = run.ask(query, pause);
            whole = true;
            return sent;
        } finally {
            Optional<BatchReport> report = run.end(whole);
            if (report.isPresent()) {
                keep(report.get());
            }
        }
    }

    /// @param run empty for a batch in which there is nothing to do
    private synchronized void begun(Optional<BatchRun> run) {
        beginning--;
        run.ifPresent(begun::add);
        notifyAll();
    }

    private synchronized void keep(BatchReport report) {
        reports.put(report.batch(), report);
    }

    /// Another process is at the batch; the others are still ours.
    private void keep(Batch batch, Refused elsewhere) {
        synchronized (this) {
            refused.add(elsewhere);
        }
        collector.progress().accept(new Progress.Notice(batch.id(), String.valueOf(elsewhere.getMessage())));
    }

    /// Tells the batches under way and whoever watches what happened to a host.
    void hear(Progress.AtHost event) {
        List<BatchRun> runs;
        synchronized (this) {
            runs = List.copyOf(begun);
        }
        runs.forEach(run -> run.hear(event));
        collector.progress().accept(event);
    }

    /// The batch that would end last: the one with the most left to begin, of equals the first that was begun. Waits
    /// for one that is just being opened.
    private synchronized Optional<BatchRun> neediest() throws InterruptedException {
        while (true) {
            Optional<BatchRun> neediest = Optional.empty();
            for (BatchRun run : begun) {
                if (run.waiting() > neediest.map(BatchRun::waiting).orElse(0)) {
                    neediest = Optional.of(run);
                }
            }
            if (neediest.isPresent() || beginning == 0) {
                return neediest;
            }
            wait();
        }
    }

    private CollectTools tools(Batch batch) {
        CollectSettings settings = collector.settings();
        Answers answers = settings.keepAnswers()
                ? new StoredAnswers(collector.store(), plan.timestamp().toString(), batch.id())
                : Answers.NONE;
        return new CollectTools(
                batch,
                collector.fetcher(),
                collector.stop(),
                allowances,
                answers,
                details,
                carried,
                lists,
                robots,
                readers);
    }
}
