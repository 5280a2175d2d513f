package dev.paydirt.dashboard;

import dev.paydirt.Refused;
import dev.paydirt.api.RunStates;
import dev.paydirt.api.Runs;
import dev.paydirt.report.Figures;
import dev.paydirt.report.Html;
import dev.paydirt.report.RunHtml;
import dev.paydirt.report.RunTables;
import dev.paydirt.report.RunTiles;
import dev.paydirt.report.ShellWord;
import dev.paydirt.report.Table;
import dev.paydirt.report.Trend;
import dev.paydirt.report.Wording;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.BatchState;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.RunState;
import dev.paydirt.run.Stage;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The pages about runs and batches.
final class RunPages {
    private static final int MOST_RUNS = 60;
    private static final int LOG_TAIL = 64 * 1024;

    private final Store store;
    private final String place;

    RunPages(Store store, String place) {
        this.store = store;
        this.place = place;
    }

    /// Every run, the newest first.
    Answer all() throws StoreException {
        List<RunState> runs = newest();
        Html content = runs.isEmpty()
                ? Html.of(
                        "<section id=\"runs\" data-live><h1>No run yet</h1><p>{} holds no run. Start one with</p>"
                                + "<pre class=\"command\" tabindex=\"0\">paydirt run examples/sandbox.yaml --store {}</pre>"
                                + "<p>This page shows it as soon as it begins.</p></section>",
                        store.location(),
                        ShellWord.of(place))
                : Html.of(
                        "<section id=\"runs\" data-live><h1>Runs</h1><p class=\"none\">{}</p>{}{}</section>",
                        store.location(),
                        table(runs),
                        trend(runs));
        return Answer.page(Sheet.live("Runs", content));
    }

    private List<RunState> newest() throws StoreException {
        List<RunState> found = new ArrayList<>();
        for (Timestamp timestamp :
                new Runs(store).timestamps().stream().limit(MOST_RUNS).toList()) {
            try {
                new RunStates(store).of(timestamp).ifPresent(found::add);
            } catch (Refused unreadable) {
                // A run that another version wrote is not shown; the others are.
            }
        }
        return found;
    }

    private static Html table(List<RunState> runs) {
        Table table =
                Table.of("runs", "run", "searches", "status", "batches", "postings", "unique", "with salary", "data");
        for (RunState run : runs) {
            Optional<RunRecord.Totals> totals = run.record().map(RunRecord::totals);
            table.row(
                    Html.of("<a href=\"/runs/{}\">{}</a>", run.timestamp(), run.timestamp()),
                    run.name(),
                    Html.of(
                            "{} {}",
                            run.record()
                                    .map(record -> Wording.badge(record.status()))
                                    .orElseGet(() -> Html.of("<span class=\"badge begun\">open</span>")),
                            run.synthetic() ? Html.of("<span class=\"badge synthetic\">synthetic</span>") : ""),
                    "%d of %d".formatted(run.published(), run.batches().size()),
                    totals.map(RunRecord.Totals::postings).orElse((long) run.postings()),
                    totals.map(known -> Figures.whole(known.unique())).orElse(""),
                    totals.map(known -> Figures.share(known.withSalary(), known.unique()))
                            .orElse(""),
                    totals.isPresent() ? Html.of("<a href=\"/runs/{}/data\">data</a>", run.timestamp()) : Html.NOTHING);
        }
        return table.html();
    }

    /// Of the searches that were run last.
    private static Html trend(List<RunState> runs) {
        List<RunRecord> records = new ArrayList<>();
        for (RunState run : runs.reversed()) {
            run.record()
                    .filter(record -> record.name().equals(runs.getFirst().name())
                            && record.synthetic() == runs.getFirst().synthetic())
                    .ifPresent(records::add);
        }
        return records.size() < 2
                ? Html.NOTHING
                : Html.of("<h2>{} over time</h2>{}", runs.getFirst().name(), Trend.of(records));
    }

    /// One run, while it happens and afterwards.
    Answer run(RunState run) {
        Html links = run.record().isPresent()
                ? Html.of(
                        "<p><a class=\"button\" href=\"/runs/{}/data\">Look through the data</a> "
                                + "<a href=\"/runs/{}/report.html\">Report as one file</a></p>",
                        run.timestamp(),
                        run.timestamp())
                : Html.NOTHING;
        Html content = Html.of(
                "<section id=\"run\" data-live>{}{}{}<h2>The run</h2>{}<h2>Verdicts</h2>{}{}<h2>Hosts</h2>{}{}</section>",
                RunHtml.head(run),
                links,
                RunHtml.mend(run, place),
                RunTiles.of(run, "/runs/" + run.timestamp() + "/batches/"),
                RunTables.verdicts(run),
                titled("Not everything was had", RunTables.unsettled(run)),
                RunTables.hosts(run.hosts()),
                run.record()
                        .map(record -> titled("Cost, predicted and actual", RunTables.cost(record)))
                        .orElse(Html.NOTHING));
        return Answer.page(Sheet.live("Run " + run.timestamp(), content));
    }

    private static Html titled(String title, Html content) {
        return content.text().isEmpty() ? content : Html.of("<h2>{}</h2>{}", title, content);
    }

    /// One batch with its queries and its log.
    Optional<Answer> batch(RunState run, String id) throws StoreException {
        Optional<BatchState> found =
                run.batches().stream().filter(batch -> batch.batch().equals(id)).findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        BatchState batch = found.get();
        Html content = Html.of(
                "<section id=\"batch\" data-live><header><p><a href=\"/runs/{}\">run {}</a></p><h1>Batch {} {}</h1>"
                        + "<p>{}</p><p class=\"none\">Together because: {}</p>{}</header>{}<h2>Queries</h2>{}{}{}</section>",
                run.timestamp(),
                run.timestamp(),
                batch.batch(),
                Wording.badge(batch.stage()),
                batch.label(),
                batch.why(),
                numbers(batch),
                retry(run, batch),
                RunTables.queries(batch),
                titled("Hosts", batch.report().map(RunTables::hosts).orElse(Html.NOTHING)),
                titled("Log", log(run, batch)));
        return Optional.of(Answer.page(Sheet.live("Batch " + batch.batch(), content)));
    }

    private static Html numbers(BatchState batch) {
        Optional<BatchReport> report = batch.report();
        return Html.of(
                "<dl class=\"numbers\"><div><dt>postings</dt><dd>{}</dd></div><div><dt>pairs ended</dt><dd>{} of {}</dd>"
                        + "</div><div><dt>requests</dt><dd>{}</dd></div><div><dt>attempt</dt><dd>{}</dd></div>"
                        + "<div><dt>repeats</dt><dd>{}</dd></div><div><dt>told to slow down</dt><dd>{}</dd></div>"
                        + "<div><dt>took (predicted)</dt><dd>{} ({})</dd></div></dl>",
                Figures.whole(batch.postings()),
                batch.ended(),
                batch.pairs(),
                Figures.whole(batch.requests()),
                report.map(known -> Figures.whole(known.attempt())).orElse("–"),
                report.map(known -> Figures.whole(known.retries())).orElse("–"),
                report.map(known -> Figures.whole(known.throttled())).orElse("–"),
                report.map(known -> Figures.seconds(known.seconds())).orElse("–"),
                Figures.seconds(batch.predicted()));
    }

    private Html retry(RunState run, BatchState batch) {
        if (batch.stage() == Stage.COMPLETE) {
            return Html.NOTHING;
        }
        String words = batch.stage().isPublished()
                ? "Ask again for what is missing with"
                : "When nobody is at it any more, go on with";
        return Html.of(
                "<aside class=\"mend\"><p>{}: <code>paydirt retry --store {} --timestamp {} --batch {}</code></p></aside>",
                words,
                ShellWord.of(place),
                run.timestamp(),
                batch.batch());
    }

    private Html log(RunState run, BatchState batch) throws StoreException {
        Optional<byte[]> log =
                store.get(Layout.batchLog(batch.batch(), run.timestamp().toString()));
        if (log.isEmpty()) {
            return Html.NOTHING;
        }
        byte[] bytes = log.get();
        int from = Math.max(0, bytes.length - LOG_TAIL);
        String tail = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        return Html.of("<pre tabindex=\"0\" aria-label=\"log\">{}</pre>", tail);
    }
}
