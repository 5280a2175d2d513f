package dev.paydirt.report;

import dev.paydirt.run.BatchReport;
import dev.paydirt.run.BatchState;
import dev.paydirt.run.HostReport;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.QueryReport;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.RunState;
import dev.paydirt.run.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a run did, in tables.
public final class RunTables {
    /// Rows about single pairs; a run in which everything failed is told once and not a thousand times.
    private static final int MOST_PAIRS = 500;

    private RunTables() {}

    /// Verdicts by source.
    public static Html verdicts(RunState run) {
        Map<String, Map<Verdict, Integer>> bySource = new LinkedHashMap<>();
        Map<String, Integer> postings = new LinkedHashMap<>();
        for (BatchState batch : run.batches()) {
            for (QueryReport query : batch.queries()) {
                query.verdicts().forEach((source, pair) -> {
                    bySource.computeIfAbsent(source, _ -> new EnumMap<>(Verdict.class))
                            .merge(pair.verdict(), 1, Integer::sum);
                    postings.merge(source, pair.postings(), Integer::sum);
                });
            }
        }
        if (bySource.isEmpty()) {
            return Html.of("<p class=\"none\">No query has ended yet.</p>");
        }
        List<String> columns = new ArrayList<>(List.of("source", "postings"));
        for (Verdict verdict : Verdict.values()) {
            columns.add(verdict.name());
        }
        Table table = Table.of("verdicts by source", columns.toArray(String[]::new));
        bySource.forEach((source, counts) -> {
            List<Object> cells = new ArrayList<>(List.of(postings.getOrDefault(source, 0)));
            for (Verdict verdict : Verdict.values()) {
                int count = counts.getOrDefault(verdict, 0);
                cells.add(count == 0 ? Html.of("<span class=\"zero\">0</span>") : counted(verdict, count));
            }
            table.row(source, cells.toArray());
        });
        return table.html();
    }

    private static Html counted(Verdict verdict, int count) {
        return Html.of("<span class=\"{}\">{}</span>", verdict.isFinal() ? "final" : "open", Figures.whole(count));
    }

    /// Every pair of which a person should read; nothing where there is none.
    public static Html unsettled(RunState run) {
        Table table = Table.of("what was not had", "batch", "query", "what", "source", "verdict", "postings", "reason");
        int told = 0;
        for (BatchState batch : run.batches()) {
            for (QueryReport query : batch.queries()) {
                for (Map.Entry<String, PairReport> pair : query.verdicts().entrySet()) {
                    if (Wording.isTold(pair.getValue()) && told++ < MOST_PAIRS) {
                        table.row(
                                batch.batch(),
                                query.id(),
                                Wording.query(query),
                                pair.getKey(),
                                Wording.badge(pair.getValue().verdict()),
                                pair.getValue().postings(),
                                pair.getValue().reason().orElse(""));
                    }
                }
            }
        }
        if (told == 0) {
            return Html.NOTHING;
        }
        Html more = told > MOST_PAIRS
                ? Html.of("<p>{} more stand in the run's record.</p>", Figures.whole(told - MOST_PAIRS))
                : Html.NOTHING;
        return Html.join(table.html(), more);
    }

    /// The queries of a batch and what became of them.
    public static Html queries(BatchState batch) {
        Table table = Table.of(
                "queries of batch " + batch.batch(),
                "query",
                "what",
                "source",
                "verdict",
                "postings",
                "filtered",
                "requests",
                "reason");
        for (QueryReport query : batch.queries()) {
            if (query.verdicts().isEmpty()) {
                table.row(
                        query.id(),
                        Wording.query(query),
                        "",
                        "not ended yet",
                        query.postings(),
                        "",
                        query.requests(),
                        "");
            }
            query.verdicts()
                    .forEach((source, pair) -> table.row(
                            query.id(),
                            Wording.query(query),
                            source,
                            Wording.badge(pair.verdict()),
                            pair.postings(),
                            pair.filtered(),
                            pair.requests(),
                            pair.reason().orElse("")));
        }
        return table.html();
    }

    /// What each host was asked by all runners together, against what it allows.
    public static Html hosts(List<RunRecord.HostLoad> hosts) {
        Table table = Table.of("hosts", "host", "requests", "most at once", "of what is allowed", "use");
        for (RunRecord.HostLoad host : hosts) {
            for (HostReport.Window peak : host.peak()) {
                List<HostReport.Window> allowed = host.allowed().stream()
                        .filter(window -> window.seconds() == peak.seconds())
                        .toList();
                table.row(
                        host.host(),
                        host.requests(),
                        "%s in %s".formatted(Figures.whole(peak.requests()), span(peak.seconds())),
                        allowed.stream()
                                .map(window -> Figures.share(peak.requests(), window.requests()) + " of "
                                        + Figures.whole(window.requests()))
                                .collect(Collectors.joining(", ")),
                        allowed.isEmpty() ? "nothing is declared" : use(peak, allowed.getFirst()));
            }
        }
        return table.isEmpty()
                ? Html.of("<p class=\"none\">No batch that sent a request is published.</p>")
                : table.html();
    }

    /// What a batch asked of each host.
    public static Html hosts(BatchReport batch) {
        Table table = Table.of("hosts of batch " + batch.batch(), "host", "requests");
        batch.hosts().forEach(host -> table.row(host.host(), host.requests()));
        return table.isEmpty() ? Html.NOTHING : table.html();
    }

    private static String span(long seconds) {
        return seconds == 1 ? "a second" : Figures.seconds((double) seconds);
    }

    private static Html use(HostReport.Window peak, HostReport.Window allowed) {
        double share = Math.min(100, 100.0 * peak.requests() / Math.max(1, allowed.requests()));
        return Html.of(
                "<svg class=\"bar {}\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                        + "<rect class=\"empty\" width=\"100\" height=\"4\"/><rect class=\"full\" width=\"{}\" height=\"4\"/>"
                        + "</svg>",
                peak.requests() > allowed.requests() ? "over" : "within",
                Math.round(share));
    }

    /// What the plan said and what it took.
    public static Html cost(RunRecord record) {
        Table table = Table.of("cost, predicted and actual", "what", "predicted", "actual", "actual of predicted");
        record.cost().actual().forEach((what, actual) -> {
            Double predicted = record.cost().estimated().get(what);
            table.row(
                    what.replace('_', ' '),
                    predicted == null ? "–" : amount(what, predicted),
                    amount(what, actual),
                    predicted == null ? "" : Figures.share(actual, predicted));
        });
        return table.html();
    }

    private static String amount(String what, double number) {
        return switch (what) {
            case "seconds", "seconds_collecting", "seconds_consolidating" -> Figures.seconds(number);
            case "bytes" -> Figures.bytes(Math.round(number));
            default -> Figures.whole(Math.round(number));
        };
    }
}
