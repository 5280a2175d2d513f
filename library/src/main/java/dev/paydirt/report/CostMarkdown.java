package dev.paydirt.report;

import dev.paydirt.run.QueryYield;
import dev.paydirt.run.RunRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a run cost and what it was worth, as Markdown: predicted against actual, and query by query.
public final class CostMarkdown {
    private static final int MOST_QUERIES = 300;

    private CostMarkdown() {}

    /// What the plan predicted and what it took.
    static String of(RunRecord record) {
        return record.cost().actual().isEmpty() ? "" : "\n## Cost\n\n" + table(record);
    }

    /// The same without a heading.
    static String table(RunRecord record) {
        StringBuilder text = new StringBuilder("| | estimated | actual |\n|---|---:|---:|\n");
        Map<String, Double> estimated = record.cost().estimated();
        Map<String, Double> actual = record.cost().actual();
        var names = new TreeSet<>(estimated.keySet());
        names.addAll(actual.keySet());
        for (String name : names) {
            text.append("| %s | %s | %s |\n"
                    .formatted(Cell.of(name.replace('_', ' ')), number(estimated.get(name)), number(actual.get(name))));
        }
        return text.toString();
    }

    /// What each query brought that no other did, and what it took; in the order given.
    public static String queries(List<QueryYield> yields) {
        StringBuilder text = new StringBuilder("""

                ## Queries

                | query | keyword | location | postings | found by no other | of these with pay | requests | s |
                |---|---|---|---:|---:|---:|---:|---:|
                """);
        for (QueryYield brought : yields.subList(0, Math.min(MOST_QUERIES, yields.size()))) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %d | %d | %d | %d | %.1f |\n",
                    Cell.of(brought.id()),
                    Cell.of(brought.keyword()),
                    Cell.of(brought.location().orElse("")),
                    brought.postings(),
                    brought.alone(),
                    brought.aloneWithSalary(),
                    brought.requests(),
                    brought.seconds()));
        }
        if (yields.size() > MOST_QUERIES) {
            text.append("\n%d more are told by `paydirt status --queries`.\n".formatted(yields.size() - MOST_QUERIES));
        }
        return text.toString();
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }
}
