package dev.paydirt.consolidate;

import dev.paydirt.run.BatchReport;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.Requirement;
import dev.paydirt.run.RunRecord;
import dev.paydirt.store.Draft;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Lease;
import dev.paydirt.store.Store;
import dev.paydirt.store.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All batches of a run into its data set, ledgers and record. Works with the batches that are there and says which are
/// not; doing it again gives the same data, whatever the clock says.
public final class RunConsolidation {
    private final Store store;
    private final InstantSource clock;
    private final String holder;
    private final Path scratch;

    /// @param holder what others are told who is at it, such as host and process
    /// @param scratch a folder for copies of objects of another machine; emptied again
    public RunConsolidation(Store store, InstantSource clock, String holder, Path scratch) {
        this.store = store;
        this.clock = clock;
        this.holder = holder;
        this.scratch = scratch;
    }

    /// Holds the run's lease while it works. Publishes the data, the ledgers, `run.json` and last
    /// `latest-run.json`, so that what is pointed to is always there before what points to it.
    ///
    /// @throws IOException when the store fails, or this machine's disk
    public Consolidation consolidate(RunFacts facts) throws IOException {
        Instant from = clock.instant();
        String key = Layout.lease(facts.timestamp().toString());
        Optional<Lease> lease = Lease.take(store, key, holder, clock);
        if (lease.isEmpty()) {
            return new Consolidation.HeldElsewhere(facts.timestamp(), Lease.holder(store, key));
        }
        try (Lease held = lease.get()) {
            Path copies = Files.createTempDirectory(scratch, "consolidate-");
            try {
                var check = new BatchCheck(store, facts.timestamp(), copies);
                return publish(facts, FoundBatches.of(facts.batches(), check), held, from);
            } finally {
                remove(copies);
            }
        }
    }

    /// The data set as it was published.
    private record Merged(ConsolidationResult result, Stored data) {}

    /// Looks before each step that others see whether the lease was taken over meanwhile: whoever has it may have found
    /// batches that came later, and data and record must be of one mind.
    private Consolidation publish(RunFacts facts, FoundBatches batches, Lease held, Instant from) throws IOException {
        held.keep();
        Optional<Merged> merged = store.patiently(at -> merge(at, facts, batches, held));
        held.keep();
        if (merged.isEmpty() || held.isTaken()) {
            String key = Layout.lease(facts.timestamp().toString());
            return new Consolidation.HeldElsewhere(facts.timestamp(), Lease.holder(store, key));
        }
        DetailIndex.publish(store, facts.timestamp());
        held.keep();
        return conclude(
                new RunReckoning(facts, batches)
                        .record(merged.get().result(), merged.get().data(), from, clock.instant()),
                batches.notices(),
                facts.requirement());
    }

    /// @return nothing when somebody else took the lease over
    private Optional<Merged> merge(Store store, RunFacts facts, FoundBatches batches, Lease held) throws IOException {
        String run = facts.timestamp().toString();
        String dataKey = Layout.consolidated(run);
        try (Draft data = store.draft(dataKey);
                Draft rejected = store.draft(Layout.rejected(run));
                Draft duplicates = store.draft(Layout.duplicates(run));
                Draft groups = store.draft(Layout.groups(run))) {
            var ledger = new Ledger(rejected.out(), duplicates.out());
            for (BatchReport report : batches.reports()) {
                ledger.rejected(report.rejected());
                ledger.gone(report.gone());
            }
            var outputs = new Outputs(dataKey, data.out(), rejected.out(), duplicates.out(), groups.out());
            ConsolidationResult result = consolidate(batches.inputs(), outputs, facts.settings());
            if (result.lines() != batches.lines()) {
                throw new IOException("a batch of run " + run + " was changed while it was being consolidated: "
                        + "consolidate again");
            }
            if (held.isTaken()) {
                return Optional.empty();
            }
            Stored stored = data.publish();
            rejected.publish();
            duplicates.publish();
            groups.publish();
            return Optional.of(new Merged(result, stored));
        }
    }

    private ConsolidationResult consolidate(List<Input> inputs, Outputs outputs, ConsolidationSettings settings)
            throws IOException {
        try (var room = new Scratch(scratch)) {
            return new Consolidator(settings, room).consolidate(inputs, outputs);
        }
    }

    private Consolidation conclude(RunRecord record, List<String> known, Requirement requirement) throws IOException {
        byte[] content = RecordFile.write(record);
        store.put(Layout.runRecord(record.timestamp().toString()), content);
        List<String> notices = new ArrayList<>(known);
        new LatestRun(store, clock, holder).offer(record, content, requirement).ifPresent(notices::add);
        return new Consolidation.Published(record, notices);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
