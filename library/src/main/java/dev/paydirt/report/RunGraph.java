package dev.paydirt.report;

import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The way of a run as a Mermaid graph: plan, batches, consolidation. Only ids and numbers stand in it, so no word of a
/// stranger can become a part of the drawing.
final class RunGraph {
    /// Beyond so many, batches that ended alike share a box; a drawing has to stay readable, and small.
    private static final int MOST_BOXES = 40;

    private final RunRecord record;
    private final List<String> lines = new ArrayList<>();

    private RunGraph(RunRecord record) {
        this.record = record;
    }

    static String of(RunRecord record) {
        return new RunGraph(record).write();
    }

    private String write() {
        int planned = record.batches().size() + record.missing().size();
        lines.add("flowchart LR");
        lines.add("  plan([\"plan: %d batches\"])".formatted(planned));
        lines.add("  consolidate([\"consolidate: %d unique\"])"
                .formatted(record.totals().unique()));
        if (planned <= MOST_BOXES) {
            everyBatch();
        } else {
            together();
        }
        lines.add("  classDef complete fill:#d7f0dd,stroke:#1a7f37,color:#0b2e13");
        lines.add("  classDef partial fill:#fff3cd,stroke:#9a6700,color:#3d2c00");
        lines.add("  classDef failed fill:#ffdcd9,stroke:#cf222e,color:#4c0a0f");
        lines.add("  class consolidate %s".formatted(colour(record.status())));
        return String.join("\n", lines) + "\n";
    }

    private void everyBatch() {
        int box = 0;
        for (RunRecord.BatchEntry batch : record.batches()) {
            box(++box, "batch %s: %d postings".formatted(batch.batch(), batch.postings()), colour(batch.status()));
        }
        for (String missing : record.missing()) {
            box(++box, "batch %s: missing".formatted(missing), "failed");
        }
    }

    private void together() {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        record.batches().forEach(batch -> counts.merge(batch.status(), 1, Integer::sum));
        int box = 0;
        for (Map.Entry<Status, Integer> entry : counts.entrySet()) {
            String status = entry.getKey().name().toLowerCase(Locale.ROOT);
            box(++box, "%d batches %s".formatted(entry.getValue(), status), colour(entry.getKey()));
        }
        if (!record.missing().isEmpty()) {
            box(++box, "%d batches missing".formatted(record.missing().size()), "failed");
        }
    }

    private void box(int number, String words, String colour) {
        lines.add("  plan --> b%d[\"%s\"]:::%s --> consolidate"
                .formatted(number, words.replaceAll("[^a-z0-9: -]", " "), colour));
    }

    private static String colour(Status status) {
        return switch (status) {
            case COMPLETE -> "complete";
            case PARTIAL, SUSPECT -> "partial";
            case FAILED -> "failed";
        };
    }
}
