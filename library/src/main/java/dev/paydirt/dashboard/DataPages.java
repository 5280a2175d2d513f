package dev.paydirt.dashboard;

import dev.paydirt.explore.PostingTable;
import dev.paydirt.explore.Selection;
import dev.paydirt.plan.Plan;
import dev.paydirt.report.Html;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.RunState;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.util.Optional;

/// The pages about a run's data.
final class DataPages {
    private final DataSets sets;
    private final PostingPage postings;

    DataPages(Store store, DataSets sets) {
        this.sets = sets;
        this.postings = new PostingPage(store);
    }

    /// The data set with its filters, or a page that waits for it.
    Answer explorer(RunState run, DataQuery query) throws IOException {
        Optional<RunRecord> record = run.record();
        if (record.isEmpty()) {
            return waiting(run, "The data are there when the run is consolidated.");
        }
        Optional<PostingTable> table = sets.of(record.get());
        return table.isEmpty()
                ? waiting(run, "The data set is being read; this takes a few seconds for a million postings.")
                : Answer.page(Sheet.of(
                        "Data of " + run.timestamp(),
                        new ExplorerPage(run, table.get().select(query.filter()), query).html()));
    }

    private static Answer waiting(RunState run, String words) {
        return Answer.page(Sheet.live(
                "Data of " + run.timestamp(),
                Html.of(
                        "<section id=\"waiting\" data-live=\"whole\"><p><a href=\"/runs/{}\">run {}</a></p><h1>Data</h1>"
                                + "<p role=\"status\">{}</p></section>",
                        run.timestamp(),
                        run.timestamp(),
                        words)));
    }

    /// The postings that are left, as a file.
    Optional<Answer> download(RunState run, DataQuery query, String what) throws IOException {
        Optional<PostingTable> table = table(run);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Selection selection = table.get().select(query.filter());
        String file = "postings-" + run.timestamp() + what.substring(what.indexOf('.'));
        return Optional.of(
                what.endsWith(".csv")
                        ? Answer.download("text/csv; charset=utf-8", file, out -> PostingCsv.write(selection, out))
                        : Answer.download("application/x-ndjson", file, selection::writeLines));
    }

    Optional<Answer> posting(RunState run, Plan plan, String row) throws IOException {
        Optional<PostingTable> table = table(run);
        if (table.isEmpty() || !row.matches("\\d{1,9}")) {
            return table.isEmpty() ? Optional.of(waiting(run, "The data set is being read.")) : Optional.empty();
        }
        return table.get().find(Integer.parseInt(row)).map(found -> postings.of(run, plan, table.get(), found));
    }

    private Optional<PostingTable> table(RunState run) throws IOException {
        return run.record().isEmpty() ? Optional.empty() : sets.of(run.record().get());
    }
}
