package dev.paydirt.consolidate;

import dev.paydirt.consolidate.BatchCheck.Found;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The batches of a run, in the order of its plan.
///
/// @param there those whose data is what their reports say
/// @param missing ids of the others
/// @param notices why they are missing, and what else a person should know
record FoundBatches(List<Found.There> there, List<String> missing, List<String> notices) {
    private record Checked(String id, Found found) {}

    static FoundBatches of(List<String> ids, BatchCheck check) throws IOException {
        List<Found.There> there = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        InOrder.Taker<Checked> sort = checked -> {
            switch (checked.found()) {
                case Found.There batch -> {
                    there.add(batch);
                    unexplained(batch.report()).ifPresent(notices::add);
                }
                case Found.Missing(String why) -> {
                    missing.add(checked.id());
                    notices.add("batch " + checked.id() + " is missing: " + why);
                }
            }
        };
        try (var checking = new InOrder<String, Checked>(id -> new Checked(id, check.find(id)), sort)) {
            for (String id : ids) {
                checking.add(id);
            }
            checking.finish();
        }
        return new FoundBatches(there, missing, notices);
    }

    List<BatchReport> reports() {
        return there.stream().map(Found.There::report).toList();
    }

    List<Input> inputs() {
        return there.stream()
                .map(batch -> new Input(batch.report().key(), batch.file()))
                .toList();
    }

    /// How many lines the batch files have together.
    long lines() {
        return there.stream().mapToLong(Found.There::lines).sum();
    }

    /// What the lines of all batches say.
    SourceFills fills() {
        SourceFills fills = new SourceFills();
        there.forEach(batch -> fills.add(batch.fills()));
        return fills;
    }

    boolean allComplete() {
        return missing.isEmpty()
                && !there.isEmpty()
                && there.stream().allMatch(batch -> batch.report().status() == Status.COMPLETE);
    }

    private static Optional<String> unexplained(BatchReport report) {
        if (report.gone().size() == report.duplicates()) {
            return Optional.empty();
        }
        return Optional.of("the report of batch %s counts %d duplicates and explains %d"
                .formatted(report.batch(), report.duplicates(), report.gone().size()));
    }
}
