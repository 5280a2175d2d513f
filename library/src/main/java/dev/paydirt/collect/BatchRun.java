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
import java.util.Optional;
import java.util.function.Consumer;

/// One attempt at one batch: goes on from what is there, asks what is missing, publishes.
final class BatchRun {
    private final Plan plan;
    private final Batch batch;
    private final Desk desk;
    private final CollectTools tools;
    private final Store store;
    private final CollectSettings settings;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final Consumer<Progress> progress;

    BatchRun(Plan plan, Batch batch, Desk desk, CollectTools tools, Collector collector) {
        this.plan = plan;
        this.batch = batch;
        this.desk = desk;
        this.tools = tools;
        this.store = collector.store();
        this.settings = collector.settings();
        this.clock = collector.clock();
        this.sleeper = collector.sleeper();
        this.progress = collector.progress();
    }

    BatchReport run() throws IOException {
        try (BatchWork work = BatchWork.begin(store, plan, batch.id(), clock)) {
            return run(work);
        }
    }

    private BatchReport run(BatchWork work) throws IOException {
        Optional<BatchReport> before = report(store, batch.id(), plan);
        Optional<Earlier> earlier = before.isPresent() ? Earlier.read(store, before.get(), batch) : Optional.empty();
        if (earlier.isPresent() && before.get().status() == Status.COMPLETE && !settings.again()) {
            // Published, but perhaps killed before its work was cleared away.
            work.discard();
            progress.accept(new Progress.BatchEnded(batch.id(), before.get(), true));
            return before.get();
        }
        int attempt = before.map(report -> report.attempt() + 1).orElse(1);
        Journal.Header header =
                new Journal.Header(1, plan.digest(), plan.timestamp().toString(), batch.id(), attempt, clock.instant());
        BatchLog log = new BatchLog(clock, event -> {
            work.renew();
            progress.accept(event);
        });
        BatchReport report;
        try (Journal journal = work.open(header, settings.again())) {
            log.accept(new Progress.BatchStarted(
                    batch.id(), batch.label(), batch.queries().size()));
            ask(journal, earlier, log, work);
            report =
                    new BatchPublisher(plan, batch, desk, store, clock).publish(journal.state(), earlier, attempt, log);
        }
        if (report.status() == Status.COMPLETE) {
            work.discard();
        }
        progress.accept(new Progress.BatchEnded(batch.id(), report, false));
        return report;
    }

    /// What an earlier attempt reported of a batch, if there was one.
    static Optional<BatchReport> report(Store store, String batch, Plan plan) throws StoreException {
        String key = Layout.batchReport(batch, plan.timestamp().toString());
        return store.get(key).map(content -> RecordFile.read(content, BatchReport.class, key));
    }

    private void ask(Journal journal, Optional<Earlier> earlier, BatchLog log, BatchWork work) throws IOException {
        boolean pause = false;
        for (PlannedQuery planned : batch.queries()) {
            boolean sent = false;
            boolean asked = false;
            for (String source : planned.query().sources()) {
                Pair pair = new Pair(planned.id(), source);
                if (isSettled(pair, journal.state(), earlier)) {
                    continue;
                }
                asked = true;
                sent |= ask(planned, source, journal, log, pause && !sent);
            }
            pause |= sent;
            if (asked) {
                work.checkpoint(journal).ifPresent(text -> log.accept(new Progress.Notice(batch.id(), text)));
            }
        }
    }

    private boolean isSettled(Pair pair, JournalState journal, Optional<Earlier> earlier) {
        boolean published = earlier.flatMap(before -> before.pair(pair))
                .map(PairReport::verdict)
                .filter(Verdict::isFinal)
                .isPresent();
        return journal.pair(pair).isFinal() || (published && !settings.again());
    }

    /// @return whether the source was asked for anything
    private boolean ask(PlannedQuery planned, String source, Journal journal, BatchLog log, boolean pause)
            throws IOException {
        Pair pair = new Pair(planned.id(), source);
        Endpoint endpoint = desk.endpoint(source);
        log.accept(new Progress.PairStarted(
                batch.id(), pair.query(), planned.query().toString(), source));
        try {
            if (pause && !endpoint.readsFiles()) {
                tools.stop().wakeable(() -> {
                    sleeper.sleep(plan.pause());
                    return true;
                });
            }
            switch (desk.access(source)) {
                case Access.Open open ->
                    walk(planned, endpoint, open, journal, log).run();
                case Access.Closed closed ->
                    journal.end(new PairEnd(
                            pair.query(), source, Verdict.BLOCKED, Optional.of(closed.reason()), KeptPage.Tally.NONE));
            }
        } catch (InterruptedException stopped) {
            journal.end(stopped(pair, journal.state().pair(pair)));
        }
        PairReport report = journal.state().pair(pair).report();
        log.accept(new Progress.PairEnded(
                batch.id(), pair.query(), source, report.verdict(), report.reason(), report.postings()));
        return report.requests() > 0;
    }

    private Walk walk(PlannedQuery planned, Endpoint endpoint, Access.Open open, Journal journal, BatchLog log) {
        Pages pages = endpoint.readsFiles()
                ? new FilePages(endpoint, plan.timestamp())
                : new ServicePages(planned, endpoint, open, tools, plan.timestamp());
        return new Walk(planned, endpoint, pages, journal, new Walk.BatchStamp(plan.timestamp(), batch.id()), log);
    }

    private PairEnd stopped(Pair pair, PairState state) {
        String why = tools.stop().reason().orElse("stopped");
        int pages = state.pages().size();
        return new PairEnd(
                pair.query(),
                pair.source(),
                pages == 0 ? Verdict.FAILED : Verdict.PARTIAL,
                Optional.of(pages == 0 ? why + " before its first page" : why + " after page " + pages),
                KeptPage.Tally.NONE);
    }
}
