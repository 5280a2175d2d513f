package dev.paydirt.collect;

import dev.paydirt.Refused;
import dev.paydirt.fetch.Fetcher;
import dev.paydirt.fetch.Sleeper;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
import dev.paydirt.run.BatchReport;
import dev.paydirt.store.Disk;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Collects batches of a plan with several runners, each on a virtual thread of its own.
///
/// What is written depends on the plan and the answers alone, not on which runner was faster.
///
/// @param fetcher shared by all runners, so that they share every host's clock
/// @param hosts what the fetcher's clocks tell; passed on to the batches' logs and to `progress`
/// @param progress told on the runners' threads
public record Collector(
        Store store,
        Fetcher fetcher,
        HostWatch hosts,
        CollectSettings settings,
        Stop stop,
        InstantSource clock,
        Sleeper sleeper,
        Consumer<Progress> progress) {

    /// Collects the batches that are named, in plan order as runners become free, and publishes each when it ends.
    /// Runners that find no batch left help the others, which changes nothing of what is written.
    ///
    /// A batch that fails leaves the others alone: its report says so. Only a store that fails, or a bug, ends
    /// all, and then after the others have ended.
    ///
    /// @return their reports, in plan order; a batch that another process is at has none
    /// @throws Refused when other processes are at all of them
    public List<BatchReport> collect(Plan plan, List<String> batches, Desk desk)
            throws IOException, InterruptedException {
        List<Batch> chosen = plan.batches().stream()
                .filter(batch -> batches.contains(batch.id()))
                .toList();
        Map<String, BatchReport> reports;
        try (CarriedDetails carried = carried(plan, desk)) {
            Shift shift = new Shift(plan, chosen, desk, carried, this);
            work(shift, chosen, desk);
            reports = shift.reports();
        }
        clear(
                store.disk(),
                store.work(Layout.work(plan.timestamp().toString()) + "any").getParent());
        return chosen.stream()
                .flatMap(batch -> Optional.ofNullable(reports.get(batch.id())).stream())
                .toList();
    }

    private void work(Shift shift, List<Batch> chosen, Desk desk) throws IOException, InterruptedException {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int runner = 0; runner < Math.min(settings.runners(), queries(chosen)); runner++) {
            tasks.add(() -> {
                shift.work();
                return true;
            });
        }
        List<Future<Boolean>> finished = new ArrayList<>();
        try (ExecutorService listening = Executors.newVirtualThreadPerTaskExecutor();
                HostWatch watch = hosts;
                ExecutorService runners = Executors.newVirtualThreadPerTaskExecutor()) {
            finished.add(listening.submit(() -> watch.tell(desk, shift::hear)));
            finished.addAll(runners.invokeAll(tasks));
        }
        finish(finished);
    }

    private CarriedDetails carried(Plan plan, Desk desk) throws IOException {
        boolean wanted = desk.endpoints().values().stream()
                .anyMatch(endpoint -> endpoint.details().isPresent());
        return wanted ? CarriedDetails.before(plan.timestamp(), store) : CarriedDetails.NONE;
    }

    /// No more runners than queries can have anything to do.
    private static int queries(List<Batch> batches) {
        return batches.stream().mapToInt(batch -> batch.queries().size()).sum();
    }

    /// The folder of unfinished work goes with the last of it.
    private static void clear(Disk disk, @Nullable Path folder) throws IOException {
        try {
            if (folder != null) {
                disk.delete(folder);
            }
        } catch (DirectoryNotEmptyException somethingIsUnfinished) {
            // It is needed for the next attempt.
        }
    }

    private static void finish(List<Future<Boolean>> finished) throws IOException, InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        for (Future<Boolean> runner : finished) {
            try {
                runner.get();
            } catch (ExecutionException failed) {
                failures.add(failed.getCause() == null ? failed : failed.getCause());
            }
        }
        for (Throwable failure : failures) {
            switch (failure) {
                case StoreException store -> throw store;
                case IOException io -> throw io;
                case RuntimeException bug -> throw bug;
                case Error error -> throw error;
                default -> throw new IllegalStateException(failure);
            }
        }
    }
}
