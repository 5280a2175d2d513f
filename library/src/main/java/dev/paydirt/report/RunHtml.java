package dev.paydirt.report;

import dev.paydirt.explore.Facet;
import dev.paydirt.explore.Filter;
import dev.paydirt.explore.Pay;
import dev.paydirt.explore.Selection;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.RunState;
import dev.paydirt.run.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A run as one HTML file that needs nothing beside it: no script, no address elsewhere. The same story gives the same
/// text.
public final class RunHtml {
    private static final int MOST_CURRENCIES = 3;
    private static final int MOST_VALUES = 12;
    private static final List<Facet> GROUPED =
            List.of(Facet.ROLE, Facet.COUNTRY, Facet.REGION, Facet.SENIORITY, Facet.SOURCE);

    private final RunStory story;
    private final RunState run;

    private RunHtml(RunStory story) {
        this.story = story;
        this.run = story.run();
    }

    public static String of(RunStory story) {
        return new RunHtml(story).write();
    }

    private String write() {
        List<Html> parts = new ArrayList<>();
        parts.add(head(run));
        parts.add(mend(run, story.place()));
        parts.add(section("The run", RunTiles.of(run, "#batch-")));
        parts.add(section("Verdicts", RunTables.verdicts(run)));
        parts.add(ifAny("Not everything was had", RunTables.unsettled(run)));
        run.record().ifPresent(record -> parts.addAll(settled(record)));
        parts.add(section(
                "Batches",
                Html.join(run.batches().stream()
                        .map(batch -> Html.of(
                                "<details id=\"batch-{}\"><summary>batch {} <span>{}</span> {}</summary><p>{}</p>{}</details>",
                                batch.batch(),
                                batch.batch(),
                                batch.label(),
                                Wording.badge(batch.stage()),
                                batch.why(),
                                RunTables.queries(batch))))));
        return Document.alone("Run %s of %s".formatted(run.timestamp(), run.name()), Html.join(parts.stream()));
    }

    private List<Html> settled(RunRecord record) {
        Selection all = story.table().select(Filter.ALL);
        List<Html> parts = new ArrayList<>();
        if (story.table().size() > 0) {
            parts.add(section("Pay", pay(all)));
            parts.add(section("Queries", DataTables.queries(run, all)));
        }
        parts.add(section("Hosts", RunTables.hosts(run.hosts())));
        parts.add(section("Cost, predicted and actual", RunTables.cost(record)));
        parts.add(section("How well fields are filled", DataTables.fill(record)));
        parts.add(section("Duplicates and rejected", DataTables.gone(story.ledgers())));
        parts.add(section("Runs over time", Trend.of(story.earlier())));
        return parts;
    }

    /// Name, status and the numbers that count.
    public static Html head(RunState run) {
        Optional<RunRecord> record = run.record();
        Html status = record.map(known -> Wording.badge(known.status()))
                .orElseGet(() -> Html.of("<span class=\"badge begun\">not consolidated yet</span>"));
        Html synthetic = run.synthetic()
                ? Html.of(
                        "<span class=\"badge synthetic\" title=\"the postings come from the sandbox\">synthetic</span>")
                : Html.NOTHING;
        return Html.of(
                "<header><h1>{}</h1><p>run <code>{}</code> {} {} {}</p>{}</header>",
                run.name(),
                run.timestamp(),
                status,
                synthetic,
                record.map(known -> Wording.meaning(known.status())).orElse(""),
                numbers(run));
    }

    private static Html numbers(RunState run) {
        List<Html> numbers = new ArrayList<>();
        Optional<RunRecord.Totals> totals = run.record().map(RunRecord::totals);
        if (totals.isPresent()) {
            RunRecord.Totals known = totals.get();
            numbers.add(number("unique postings", Figures.whole(known.unique())));
            numbers.add(number(
                    "with salary",
                    Figures.whole(known.withSalary()) + " (" + Figures.share(known.withSalary(), known.unique())
                            + ")"));
            numbers.add(number("read", Figures.whole(known.postings())));
            numbers.add(number("duplicates", Figures.whole(known.duplicates())));
            if (known.nearDuplicates() > 0) {
                numbers.add(number("near duplicates", Figures.whole(known.nearDuplicates())));
            }
            numbers.add(number("rejected", Figures.whole(known.rejected())));
        } else {
            numbers.add(number("postings so far", Figures.whole(run.postings())));
        }
        numbers.add(number("requests", Figures.whole(run.requests())));
        numbers.add(number(
                "batches",
                Figures.whole(run.published()) + " of "
                        + Figures.whole(run.batches().size())));
        return Html.of("<dl class=\"numbers\">{}</dl>", numbers);
    }

    private static Html number(String what, String number) {
        return Html.of("<div><dt>{}</dt><dd>{}</dd></div>", what, number);
    }

    /// What is missing and the command that mends it; nothing where there is nothing to mend.
    public static Html mend(RunState run, String place) {
        Optional<Status> status = run.record().map(RunRecord::status);
        List<String> missing = run.record().map(RunRecord::missing).orElse(List.of());
        List<Html> lines = new ArrayList<>();
        run.record()
                .ifPresent(record -> record.sources().stream()
                        .flatMap(source -> source.suspicions().stream())
                        .forEach(reason -> lines.add(Html.of("<p>Suspicious: {}.</p>", reason))));
        if (!missing.isEmpty()) {
            lines.add(Html.of("<p>Missing: batch {}.</p>", String.join(", ", missing)));
        }
        if (status.isPresent() && status.get() == Status.SUSPECT) {
            lines.add(command("Publish it all the same with", "consolidate --accept", run, place));
        }
        if (run.record().isPresent() && run.canBeMended()) {
            lines.add(command("Ask again for what is missing with", "retry", run, place));
        }
        return lines.isEmpty() ? Html.NOTHING : Html.of("<aside class=\"mend\">{}</aside>", lines);
    }

    private static Html command(String what, String command, RunState run, String place) {
        return Html.of(
                "<p>{}: <code>paydirt {} --store {} --timestamp {}</code></p>",
                what,
                command,
                ShellWord.of(place),
                run.timestamp());
    }

    private static Html pay(Selection all) {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.of("<p>What a posting pays in a year: the middle of its range, or the only bound that it tells. "
                + "Nothing is converted between currencies, and where an amount comes from is kept apart.</p>"));
        all.counts(Facet.CURRENCY).stream()
                .filter(count -> !count.value().isEmpty())
                .limit(MOST_CURRENCIES)
                .forEach(count -> parts.add(currency(all.pay(count.value()))));
        return Html.join(parts.stream());
    }

    private static Html currency(Pay pay) {
        List<Html> parts = new ArrayList<>();
        for (Facet facet : GROUPED) {
            Html groups = PayPictures.groups(pay, facet, MOST_VALUES);
            if (!groups.text().isEmpty()) {
                parts.add(Html.of("<h4>By {}</h4>{}", facet.words().toLowerCase(Locale.ROOT), groups));
            }
        }
        return Html.of("<h3>{}</h3>{}{}", pay.currency(), PayPictures.histogram(pay), parts);
    }

    private static Html section(String title, Html content) {
        return Html.of("<section><h2>{}</h2>{}</section>", title, content);
    }

    private static Html ifAny(String title, Html content) {
        return content.text().isEmpty() ? Html.NOTHING : section(title, content);
    }
}
