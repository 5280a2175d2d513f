package dev.paydirt.cli;

import dev.paydirt.api.RunStates;
import dev.paydirt.fetch.Sleeper;
import dev.paydirt.plan.Plan;
import dev.paydirt.run.BatchState;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.RunState;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Follows a run by what its store holds, wherever it is collected, until it has its record.
final class RunWatch {
    private static final Duration NEAR = Duration.ofSeconds(1);
    private static final Duration FAR = Duration.ofSeconds(10);
    private static final int BAR = 12;

    private final Wiring wiring;
    private final Store store;
    private final Plan plan;

    RunWatch(Wiring wiring, Store store, Plan plan) {
        this.wiring = wiring;
        this.store = store;
        this.plan = plan;
    }

    /// Shows one state after another.
    private interface Shown {
        void show(RunState state);
    }

    void follow(boolean json) throws StoreException, InterruptedException {
        RunStates states = new RunStates(store);
        Sleeper sleeper = wiring.world().sleeper();
        Screen screen = wiring.screen();
        Canvas canvas = new Canvas(wiring.err(), screen);
        Shown shown = json ? this::print : screen.terminal() ? state -> paint(canvas, state) : new Plain();
        RunState state = states.of(plan);
        Optional<RunState> before = Optional.empty();
        while (true) {
            if (!Optional.of(state).equals(before)) {
                shown.show(state);
            }
            if (!state.isOpen()) {
                canvas.wipe();
                return;
            }
            before = Optional.of(state);
            sleeper.sleep(store.isElsewhere() ? FAR : NEAR);
            state = states.of(plan);
        }
    }

    /// Without what only its record tells.
    private void print(RunState state) {
        wiring.out().println(new String(RecordFile.writeLine(Watched.of(state)), StandardCharsets.UTF_8));
        wiring.out().flush();
    }

    private static void paint(Canvas canvas, RunState state) {
        List<String> lines = new ArrayList<>();
        state.batches().stream().filter(batch -> !batch.stage().isPublished()).forEach(batch -> lines.add(line(batch)));
        lines.add(total(state));
        canvas.paint(lines);
    }

    private static String line(BatchState batch) {
        int full = (int) Math.round(BAR * batch.done());
        return "%4s %s%s %d/%d pairs  %s  %,d postings  %,d requests  %s"
                .formatted(
                        batch.batch(),
                        "█".repeat(full),
                        "░".repeat(BAR - full),
                        batch.ended(),
                        batch.pairs(),
                        Words.lower(batch.stage()),
                        batch.postings(),
                        batch.requests(),
                        batch.label());
    }

    private static String total(RunState state) {
        return "%d of %d batches  %,d postings  %,d requests"
                .formatted(state.published(), state.batches().size(), state.postings(), state.requests());
    }

    /// Plain lines: one whenever a query ended or a batch was published.
    private final class Plain implements Shown {
        private final Map<String, String> told = new HashMap<>();

        @Override
        public void show(RunState state) {
            for (BatchState batch : state.batches()) {
                String words = "batch %s  %s, %d of %d pairs"
                        .formatted(batch.batch(), Words.lower(batch.stage()), batch.ended(), batch.pairs());
                if (!words.equals(told.put(batch.batch(), words))) {
                    wiring.out()
                            .println(Printable.of("%s, %d postings, %d requests"
                                    .formatted(words, batch.postings(), batch.requests())));
                }
            }
            wiring.out().flush();
        }
    }

    /// A state as JSON.
    ///
    /// @param open whether something is still to be expected
    private record Watched(
            String timestamp, String name, boolean open, int postings, int requests, List<WatchedBatch> batches) {
        static Watched of(RunState state) {
            return new Watched(
                    state.timestamp().toString(),
                    state.name(),
                    state.isOpen(),
                    state.postings(),
                    state.requests(),
                    state.batches().stream()
                            .map(batch -> new WatchedBatch(
                                    batch.batch(),
                                    Words.lower(batch.stage()),
                                    batch.ended(),
                                    batch.pairs(),
                                    batch.postings(),
                                    batch.requests()))
                            .toList());
        }
    }

    /// @param ended pairs of query and source that have ended, of `pairs`
    private record WatchedBatch(String batch, String stage, int ended, int pairs, int postings, int requests) {}
}
