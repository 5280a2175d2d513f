package dev.paydirt.report;

import dev.paydirt.explore.Facet;
import dev.paydirt.explore.Selection;
import dev.paydirt.run.BatchState;
import dev.paydirt.run.QueryReport;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.RunState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a data set is like, in tables.
final class DataTables {
    private static final int MOST_QUERIES = 300;

    private DataTables() {}

    /// How much of each source's lines says something, field by field.
    static Html fill(RunRecord record) {
        Set<String> fields = new LinkedHashSet<>();
        record.sources().forEach(source -> fields.addAll(source.fill().keySet()));
        if (fields.isEmpty()) {
            return Html.of("<p class=\"none\">No source gave a posting.</p>");
        }
        List<String> columns = new ArrayList<>(List.of("field"));
        record.sources().forEach(source -> columns.add(source.source()));
        Table table = Table.of("how often each field is filled", columns.toArray(String[]::new));
        for (String field : fields) {
            table.row(
                    field,
                    record.sources().stream()
                            .map(source -> share(source.fill().getOrDefault(field, 0.0)))
                            .toArray());
        }
        return table.html();
    }

    private static Html share(double share) {
        return Html.of(
                "<span class=\"fill\"><svg class=\"bar\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" "
                        + "aria-hidden=\"true\"><rect class=\"empty\" width=\"100\" height=\"4\"/>"
                        + "<rect class=\"full\" width=\"{}\" height=\"4\"/></svg>{}</span>",
                Math.round(share * 100),
                Figures.share(share, 1));
    }

    /// Why postings are not in the data set.
    static Html gone(LedgerCounts counts) {
        if (counts.rejected().isEmpty() && counts.gone().isEmpty()) {
            return Html.of("<p class=\"none\">Every posting that was read is in the data set.</p>");
        }
        Table table = Table.of("postings that are not in the data set", "what became of them", "why", "postings");
        counts.gone().forEach((rule, count) -> table.row("duplicate", "same " + rule, count));
        counts.rejected().forEach((reason, count) -> table.row("rejected", reason, count));
        return table.html();
    }

    /// What each query gave: what it found, and what nobody else found.
    static Html queries(RunState run, Selection all) {
        Map<String, QueryReport> queries = new LinkedHashMap<>();
        Map<String, Integer> requests = new LinkedHashMap<>();
        for (BatchState batch : run.batches()) {
            for (QueryReport query : batch.queries()) {
                queries.putIfAbsent(query.id(), query);
                requests.merge(query.id(), query.requests(), Integer::sum);
            }
        }
        Map<String, Integer> found = new LinkedHashMap<>();
        all.counts(Facet.QUERY).forEach(count -> found.put(count.value(), count.count()));
        Map<String, Integer> alone = all.alone(Facet.QUERY);
        Table table = Table.of(
                "what each query gave",
                "query",
                "what",
                "requests",
                "in the data set",
                "found by no other query",
                "share");
        queries.values().stream()
                .limit(MOST_QUERIES)
                .forEach(query -> table.row(
                        query.id(),
                        Wording.query(query),
                        requests.getOrDefault(query.id(), 0),
                        found.getOrDefault(query.id(), 0),
                        alone.getOrDefault(query.id(), 0),
                        Figures.share(alone.getOrDefault(query.id(), 0), found.getOrDefault(query.id(), 0))));
        return table.html();
    }
}
