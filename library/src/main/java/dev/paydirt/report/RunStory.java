package dev.paydirt.report;

import dev.paydirt.api.RunStates;
import dev.paydirt.api.Runs;
import dev.paydirt.explore.PostingTable;
import dev.paydirt.plan.Plan;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.RunState;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that a report tells of.
///
/// @param place of the store, as a command takes it
/// @param earlier records of the same name, oldest first, this run's own the last
/// @param table the data set; empty where there is none yet
public record RunStory(RunState run, String place, List<RunRecord> earlier, PostingTable table, LedgerCounts ledgers) {
    private static final int MOST_EARLIER = 60;

    public RunStory {
        earlier = List.copyOf(earlier);
    }

    /// Reads everything that the store holds of a run.
    public static RunStory read(Store store, Plan plan, String place) throws IOException {
        RunState run = new RunStates(store).of(plan);
        Optional<RunRecord> record = run.record();
        if (record.isEmpty()) {
            return new RunStory(run, place, List.of(), PostingTable.empty(), new LedgerCounts(Map.of(), Map.of()));
        }
        return new RunStory(
                run,
                place,
                new Runs(store).upTo(record.get(), MOST_EARLIER),
                table(store, record.get()),
                LedgerCounts.read(store, plan.timestamp()));
    }

    private static PostingTable table(Store store, RunRecord record) throws IOException {
        Path scratch = Files.createTempDirectory("paydirt-");
        Path file = scratch;
        try {
            file = store.local(record.consolidated().key(), scratch);
            return PostingTable.read(file);
        } finally {
            if (file.startsWith(scratch) && !file.equals(scratch)) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(scratch);
        }
    }
}
