package dev.paydirt.report;

import dev.paydirt.run.BatchState;
import dev.paydirt.run.RunState;
import dev.paydirt.run.Stage;
import java.util.List;
import java.util.Locale;

/// The way of a run: the plan, its batches side by side, the consolidation.
public final class RunTiles {
    private final RunState run;

    /// Where a batch is told more of.
    private final String batchLink;

    private RunTiles(RunState run, String batchLink) {
        this.run = run;
        this.batchLink = batchLink;
    }

    /// @param batchLink what stands before a batch's id in the address of its details
    public static Html of(RunState run, String batchLink) {
        return new RunTiles(run, batchLink).html();
    }

    private Html html() {
        List<Html> batches = run.batches().stream().map(this::batch).toList();
        return Html.of(
                "<div class=\"graph\" role=\"group\" aria-label=\"plan, batches and consolidation\">"
                        + "<div class=\"node done\"><b>plan</b><span>{}</span></div>"
                        + "<ol class=\"batches\">{}</ol>{}</div>",
                Figures.count(run.batches().size(), "batch", "batches") + ", "
                        + Figures.count(run.runners(), "runner", "runners"),
                batches,
                consolidation());
    }

    private Html batch(BatchState batch) {
        return Html.of(
                "<li><a class=\"node {}\" href=\"{}{}\" title=\"{}\"><b>{}</b><span>{}</span><span>{}</span>"
                        + "<svg class=\"bar\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                        + "<rect class=\"empty\" width=\"100\" height=\"4\"/><rect class=\"full\" width=\"{}\" height=\"4\"/>"
                        + "</svg></a></li>",
                look(batch.stage()),
                batchLink,
                batch.batch(),
                batch.label(),
                "batch " + batch.batch(),
                Wording.of(batch.stage()),
                Figures.whole(batch.postings()) + " postings, " + batch.ended() + " of " + batch.pairs() + " pairs",
                Math.round(100 * batch.done()));
    }

    private Html consolidation() {
        return run.record()
                .map(record -> Html.of(
                        "<div class=\"node {}\"><b>consolidation</b><span>{}</span><span>{}</span></div>",
                        record.status().name().toLowerCase(Locale.ROOT),
                        Wording.of(record.status()),
                        Figures.whole(record.totals().unique()) + " unique"))
                .orElseGet(() -> Html.of(
                        "<div class=\"node waiting\"><b>consolidation</b><span>{}</span></div>",
                        Wording.of(Stage.WAITING)));
    }

    static String look(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
