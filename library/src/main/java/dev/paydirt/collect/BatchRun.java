package dev.paydirt.collect;

import dev.paydirt.fetch.Sleeper;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
import dev.paydirt.plan.PlannedQuery;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.Status;
import dev.paydirt.run.Verdict;
import dev.paydirt.source.Access;
import dev.paydirt.source.Endpoint;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// One attempt at one batch: goes on from what is there, asks what is missing, publishes.
///
/// Its queries are begun in their order, mostly by one runner; one that has nothing else to do may take the next. The
/// runner that ends the last of them publishes, so nobody waits for anybody.
final class BatchRun {
    private final Plan plan;
    private final Batch batch;
    private final Desk desk;
    private final CollectTools tools;
    private final Store store;
    private final CollectSettings settings;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final BatchWork work;
    private final Journal journal;
    private final Optional<Earlier> earlier;
    private final int attempt;
    private final BatchLog log;
    private final Deque<PlannedQuery> waiting;
    private int underWay;
    private boolean failed;

    /// How a batch begins.
    sealed interface Begun {
        /// There is something to ask, or to publish.
        record Open(BatchRun run) implements Begun {}

        /// An earlier attempt published it as complete.
        record Done(BatchReport report) implements Begun {}
    }

    /// @throws dev.paydirt.Refused when another process is at it
    static Begun begin(Plan plan, Batch batch, Desk desk, CollectTools tools, Collector collector) throws IOException {
        BatchWork work = BatchWork.begin(collector.store(), plan, batch.id(), collector.clock());
        boolean open = false;
        try {
            Optional<BatchReport> before = report(collector.store(), batch.id(), plan);
            Optional<Earlier> earlier =
                    before.isPresent() ? Earlier.read(collector.store(), before.get(), batch) : Optional.empty();
            if (earlier.isPresent()
                    && before.get().status() == Status.COMPLETE
                    && !collector.settings().again()) {
                // Published, but perhaps killed before its work was cleared away.
                work.discard();
                collector.progress().accept(new Progress.BatchEnded(batch.id(), before.get(), true));
                return new Begun.Done(before.get());
            }
            int attempt = before.map(report -> report.attempt() + 1).orElse(1);
            BatchRun run = new BatchRun(plan, batch, desk, tools, collector, work, earlier, attempt);
            open = true;
            return new Begun.Open(run);
        } finally {
            if (!open) {
                work.close();
            }
        }
    }

    private BatchRun(
            Plan plan,
            Batch batch,
            Desk desk,
            CollectTools tools,
            Collector collector,
            BatchWork work,
            Optional<Earlier> earlier,
            int attempt)
            throws IOException {
        this.plan = plan;
        this.batch = batch;
        this.desk = desk;
        this.tools = tools;
        this.store = collector.store();
        this.settings = collector.settings();
        this.clock = collector.clock();
        this.sleeper = collector.sleeper();
        this.work = work;
        this.earlier = earlier;
        this.attempt = attempt;
        Journal.Header header = Journal.Header.of(plan, batch, attempt, clock.instant(), earlier);
        this.log = new BatchLog(clock, event -> {
            work.renew();
            collector.progress().accept(event);
        });
        this.journal = work.open(header, settings.again());
        journal.state().takeRestored().forEach(tools.details()::learn);
        this.waiting = new ArrayDeque<>(batch.queries());
        log.accept(new Progress.BatchStarted(
                batch.id(), batch.label(), batch.queries().size()));
    }

    /// What an earlier attempt reported of a batch, if there was one.
    static Optional<BatchReport> report(Store store, String batch, Plan plan) throws StoreException {
        String key = Layout.batchReport(batch, plan.timestamp().toString());
        return store.get(key).map(content -> RecordFile.read(content, BatchReport.class, key));
    }

    /// How many of its queries nobody has begun.
    synchronized int waiting() {
        return failed ? 0 : waiting.size();
    }

    /// Writes down what happened to a host that it asks.
    void hear(Progress.AtHost event) {
        boolean asked = batch.queries().stream()
                .anyMatch(planned -> planned.query().sources().stream().anyMatch(event.sources()::contains));
        if (asked) {
            log.note(event);
        }
    }

    /// Hands out the next query; whoever takes it must [ask][#ask] it and then [end][#end] it.
    synchronized Optional<PlannedQuery> take() {
        if (failed || waiting.isEmpty()) {
            return Optional.empty();
        }
        underWay++;
        return Optional.of(waiting.removeFirst());
    }

    /// Asks one query at each of its sources.
    ///
    /// @param pause whether to wait first, because the runner comes from another query
    /// @return whether any source was asked for anything
    boolean ask(PlannedQuery planned, boolean pause) throws IOException {
        boolean sent = false;
        boolean asked = false;
        for (String source : planned.query().sources()) {
            if (!isSettled(new Pair(planned.id(), source))) {
                asked = true;
                sent |= ask(planned, source, pause && !sent);
            }
        }
        if (asked) {
            work.checkpoint(journal).ifPresent(text -> log.accept(new Progress.Notice(batch.id(), text)));
        }
        return sent;
    }

    /// Notes that a query has ended.
    ///
    /// @param whole false when a failure of the store, or a bug, ended it; the batch is then not published
    /// @return the batch's report when this was the last of it
    Optional<BatchReport> end(boolean whole) throws IOException {
        synchronized (this) {
            underWay--;
            failed |= !whole;
            if (underWay > 0 || (!failed && !waiting.isEmpty())) {
                return Optional.empty();
            }
        }
        try (work;
                journal) {
            return failed ? Optional.empty() : Optional.of(publish());
        }
    }

    private BatchReport publish() throws IOException {
        if (journal.state().knowsDetails()) {
            BatchDetails.publish(
                    store, Layout.batchDetails(batch.id(), plan.timestamp().toString()), journal);
        }
        BatchReport report =
                new BatchPublisher(plan, batch, desk, store, clock).publish(journal.state(), earlier, attempt, log);
        if (report.status() == Status.COMPLETE) {
            work.discard();
        }
        log.tell(new Progress.BatchEnded(batch.id(), report, false));
        return report;
    }

    private boolean isSettled(Pair pair) {
        boolean published = earlier.flatMap(before -> before.pair(pair))
                .map(PairReport::verdict)
                .filter(Verdict::isFinal)
                .isPresent();
        return journal.state().pair(pair).isFinal() || (published && !settings.again());
    }

    /// @return whether the source was asked for anything
    private boolean ask(PlannedQuery planned, String source, boolean pause) throws IOException {
        Pair pair = new Pair(planned.id(), source);
        Endpoint endpoint = desk.endpoint(source);
        log.accept(new Progress.PairStarted(
                batch.id(), pair.query(), planned.query().toString(), source));
        PairState state = journal.state().pair(pair);
        if (state.end().isPresent() && state.lacking() > 0) {
            journal.anew(pair);
        }
        try {
            if (pause && !endpoint.readsFiles()) {
                tools.stop().wakeable(() -> {
                    sleeper.sleep(plan.pause());
                    return true;
                });
            }
            switch (desk.access(source)) {
                case Access.Open open -> walk(planned, endpoint, open).run();
                case Access.Closed closed ->
                    journal.end(new PairEnd(
                            pair.query(), source, Verdict.BLOCKED, Optional.of(closed.reason()), KeptPage.Tally.NONE));
            }
        } catch (InterruptedException stopped) {
            journal.end(PairEnd.stopped(
                    pair, state.pages().size(), tools.stop().reason().orElse("stopped")));
        }
        PairReport report = state.report();
        log.accept(new Progress.PairEnded(
                batch.id(), pair.query(), source, report.verdict(), report.reason(), report.postings()));
        return report.requests() > 0;
    }

    private Walk walk(PlannedQuery planned, Endpoint endpoint, Access.Open open) {
        return new Walk(
                planned,
                endpoint,
                Pages.of(planned, endpoint, open, tools, journal, plan.timestamp()),
                journal,
                new Walk.BatchStamp(plan.timestamp(), batch.id()),
                log);
    }
}
