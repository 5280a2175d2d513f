package dev.paydirt.report;

import dev.paydirt.run.HostReport;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.QueryReport;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.run.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A run's record as Markdown. The same record gives the same text.
public final class RunMarkdown {
    /// Rows of a table about single pairs; a run in which everything failed is told once and not a thousand times.
    private static final int MOST_PAIRS = 100;

    private final RunRecord record;
    private final StringBuilder text = new StringBuilder();

    private RunMarkdown(RunRecord record) {
        this.record = record;
    }

    /// Lines end with `\n`. Words of strangers in it are harmless, see [Cell].
    public static String of(RunRecord record) {
        return head(record) + body(record) + CostMarkdown.of(record);
    }

    /// Its title, and what came of it as a whole.
    static String head(RunRecord record) {
        RunMarkdown markdown = new RunMarkdown(record);
        markdown.head();
        return markdown.text.toString();
    }

    /// Its sections.
    static String body(RunRecord record) {
        RunMarkdown markdown = new RunMarkdown(record);
        markdown.suspicions();
        markdown.verdicts();
        markdown.unsettled();
        markdown.batches();
        markdown.hosts();
        return markdown.text.toString();
    }

    private void head() {
        RunRecord.Totals totals = record.totals();
        line("# Run %s of %s".formatted(record.timestamp(), Cell.of(record.name())));
        line("");
        line("**%s**%s. %s".formatted(lower(record.status()), record.synthetic() ? ", synthetic" : "", meaning()));
        line("");
        row("postings", "unique", "duplicates", "near duplicates", "rejected", "with salary");
        line("|---:|---:|---:|---:|---:|---:|");
        row(
                totals.postings(),
                totals.unique(),
                totals.duplicates(),
                totals.nearDuplicates(),
                totals.rejected(),
                totals.withSalary());
        line("");
        line("%d batches by %s, %d runners, from %s to %s. Data: %s, %d bytes, sha256 %s."
                .formatted(
                        record.batches().size(),
                        Cell.of(record.engine()),
                        record.runners(),
                        record.startedAt(),
                        record.finishedAt(),
                        Cell.of(record.consolidated().key()),
                        record.consolidated().bytes(),
                        Cell.of(record.consolidated().sha256())));
        if (!record.missing().isEmpty()) {
            line("");
            line("Missing batches: %s.".formatted(Cell.list(record.missing())));
        }
    }

    private String meaning() {
        return switch (record.status()) {
            case COMPLETE -> "Everything that could be had is stored.";
            case PARTIAL -> "Something is missing; `paydirt retry` asks for it again.";
            case SUSPECT ->
                "It is far from what earlier runs gave and is kept beside the last good one; "
                        + "`paydirt consolidate --accept` publishes it.";
            case FAILED -> "Nothing useful came of it; `paydirt retry` asks again.";
        };
    }

    private void suspicions() {
        List<String> reasons = record.sources().stream()
                .flatMap(source -> source.suspicions().stream())
                .toList();
        if (reasons.isEmpty()) {
            return;
        }
        heading("Suspicious");
        reasons.stream().limit(MOST_PAIRS).forEach(reason -> line("- " + Cell.of(reason)));
    }

    private Stream<Map.Entry<String, PairReport>> pairs() {
        return record.batches().stream()
                .flatMap(batch -> batch.queries().stream())
                .flatMap(query -> query.verdicts().entrySet().stream());
    }

    private void verdicts() {
        Map<String, Map<Verdict, Integer>> bySource = new LinkedHashMap<>();
        Map<String, Integer> postings = new LinkedHashMap<>();
        pairs().forEach(pair -> {
            bySource.computeIfAbsent(pair.getKey(), _ -> new EnumMap<>(Verdict.class))
                    .merge(pair.getValue().verdict(), 1, Integer::sum);
            postings.merge(pair.getKey(), pair.getValue().postings(), Integer::sum);
        });
        heading("Verdicts");
        List<Object> names = new ArrayList<>(List.of("source", "postings"));
        names.addAll(List.of(Verdict.values()));
        row(names.toArray());
        line("|---|---:|" + "---:|".repeat(Verdict.values().length));
        bySource.forEach((source, counts) -> {
            List<Object> cells = new ArrayList<>(List.of(Cell.of(source), postings.getOrDefault(source, 0)));
            for (Verdict verdict : Verdict.values()) {
                cells.add(counts.getOrDefault(verdict, 0));
            }
            row(cells.toArray());
        });
    }

    private void unsettled() {
        List<Object[]> rows = new ArrayList<>();
        for (RunRecord.BatchEntry batch : record.batches()) {
            for (QueryReport query : batch.queries()) {
                query.verdicts().forEach((source, pair) -> {
                    boolean tells = !pair.verdict().isFinal() || pair.verdict() == Verdict.CAPPED;
                    if (tells) {
                        rows.add(cells(batch, query, source, pair));
                    }
                });
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        heading("Not everything was had");
        row("batch", "query", "keyword", "location", "source", "verdict", "postings", "reason");
        line("|---|---|---|---|---|---|---:|---|");
        rows.stream().limit(MOST_PAIRS).forEach(this::row);
        if (rows.size() > MOST_PAIRS) {
            line("");
            line("%d more are in `run.json`.".formatted(rows.size() - MOST_PAIRS));
        }
    }

    private static Object[] cells(RunRecord.BatchEntry batch, QueryReport query, String source, PairReport pair) {
        return new Object[] {
            Cell.of(batch.batch()),
            Cell.of(query.id()),
            Cell.of(query.keyword()),
            Cell.of(query.location().orElse("")),
            Cell.of(source),
            pair.verdict(),
            pair.postings(),
            Cell.of(pair.reason().orElse(""))
        };
    }

    private void batches() {
        heading("Batches");
        row(
                "batch",
                "status",
                "attempt",
                "queries",
                "postings",
                "with salary",
                "requests",
                "retries",
                "throttled",
                "s",
                "verdicts");
        line("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---|");
        for (RunRecord.BatchEntry batch : record.batches()) {
            row(
                    Cell.of(batch.batch()),
                    lower(batch.status()),
                    batch.attempt(),
                    batch.queries().size(),
                    batch.postings(),
                    batch.withSalary(),
                    batch.requests(),
                    batch.retries(),
                    batch.throttled(),
                    String.format(Locale.ROOT, "%.1f", batch.seconds()),
                    verdicts(batch));
        }
    }

    private static String verdicts(RunRecord.BatchEntry batch) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        batch.queries()
                .forEach(query ->
                        query.verdicts().values().forEach(pair -> counts.merge(pair.verdict(), 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private void hosts() {
        if (record.hosts().isEmpty()) {
            return;
        }
        heading("Hosts");
        row("host", "requests", "most at once", "allowed");
        line("|---|---:|---|---|");
        for (RunRecord.HostLoad host : record.hosts()) {
            row(Cell.of(host.host()), host.requests(), windows(host.peak()), windows(host.allowed()));
        }
    }

    private static String windows(List<HostReport.Window> windows) {
        return windows.stream()
                .map(window -> window.requests() + " in " + window.seconds() + " s")
                .collect(Collectors.joining(", "));
    }

    private void heading(String words) {
        line("");
        line("## " + words);
        line("");
    }

    private void row(Object... cells) {
        line(Stream.of(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private static String lower(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
