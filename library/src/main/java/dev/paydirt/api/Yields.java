package dev.paydirt.api;

import dev.paydirt.posting.Fields;
import dev.paydirt.posting.MalformedLine;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.QueryReport;
import dev.paydirt.run.QueryYield;
import dev.paydirt.run.RunRecord;
import dev.paydirt.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which queries of a run were worth asking: read from its consolidated set, line by line.
final class Yields {
    private final Map<String, Count> counts = new LinkedHashMap<>();

    private static final class Count {
        private long postings;
        private long alone;
        private long aloneWithSalary;
    }

    private Yields() {}

    /// Those that brought the least that no other query brought come first: the first to drop.
    static List<QueryYield> of(Store store, RunRecord record) throws IOException {
        Yields yields = new Yields();
        try (InputStream data = store.open(record.consolidated().key());
                BufferedReader lines = new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                yields.count(line);
            }
        }
        return yields.told(record);
    }

    private void count(String text) {
        PostingLine line;
        try {
            line = PostingLine.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedLine notOurs) {
            return;
        }
        boolean salary = line.text(Fields.SALARY_MIN)
                .or(() -> line.text(Fields.SALARY_MAX))
                .isPresent();
        for (String query : line.queries()) {
            Count count = counts.computeIfAbsent(query, _ -> new Count());
            count.postings++;
            if (line.queries().size() == 1) {
                count.alone++;
                count.aloneWithSalary += salary ? 1 : 0;
            }
        }
    }

    private List<QueryYield> told(RunRecord record) {
        Map<String, QueryYield> yields = new LinkedHashMap<>();
        for (RunRecord.BatchEntry batch : record.batches()) {
            for (QueryReport query : batch.queries()) {
                yields.merge(query.id(), brought(query), Yields::together);
            }
        }
        List<QueryYield> sorted = new ArrayList<>(yields.values());
        sorted.sort(Comparator.comparingLong(QueryYield::alone).thenComparingInt(brought -> -brought.requests()));
        return sorted;
    }

    private QueryYield brought(QueryReport query) {
        Count count = Optional.ofNullable(counts.get(query.id())).orElseGet(Count::new);
        return new QueryYield(
                query.id(),
                query.keyword(),
                query.location(),
                count.postings,
                count.alone,
                count.aloneWithSalary,
                query.requests(),
                query.verdicts().values().stream()
                        .mapToDouble(PairReport::seconds)
                        .sum());
    }

    /// One query in two batches, at other sources.
    private static QueryYield together(QueryYield one, QueryYield other) {
        return new QueryYield(
                one.id(),
                one.keyword(),
                one.location(),
                one.postings(),
                one.alone(),
                one.aloneWithSalary(),
                one.requests() + other.requests(),
                one.seconds() + other.seconds());
    }
}
