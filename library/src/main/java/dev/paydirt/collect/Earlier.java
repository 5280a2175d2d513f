package dev.paydirt.collect;

import dev.paydirt.plan.Batch;
import dev.paydirt.plan.PlannedQuery;
import dev.paydirt.posting.MalformedLine;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.Duplicate;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.QueryReport;
import dev.paydirt.run.Rejection;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import dev.paydirt.store.Stored;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an earlier attempt published of a batch, pair by pair: what a later attempt starts from where the journal is
/// gone, or lies on another machine.
final class Earlier {
    private final BatchReport report;
    private final Map<Pair, PairReport> pairs = new LinkedHashMap<>();
    private final Map<Pair, List<PostingLine>> lines = new HashMap<>();

    private Earlier(BatchReport report) {
        this.report = report;
        for (QueryReport query : report.queries()) {
            query.verdicts().forEach((source, pair) -> pairs.put(new Pair(query.id(), source), pair));
        }
    }

    /// Empty when the data are not what the report says: a later attempt died between publishing the one and the other,
    /// and has left everything in its journal.
    ///
    /// @param report the earlier attempt's
    static Optional<Earlier> read(Store store, BatchReport report, Batch batch) throws StoreException {
        byte[] data = store.get(report.key()).orElse(new byte[0]);
        if (!Stored.of(report.key(), data).equals(new Stored(report.key(), report.bytes(), report.sha256()))) {
            return Optional.empty();
        }
        Earlier earlier = new Earlier(report);
        for (String text : new String(data, StandardCharsets.UTF_8).split("\n", -1)) {
            if (!text.isEmpty()) {
                earlier.add(text, batch);
            }
        }
        return Optional.of(earlier);
    }

    private void add(String text, Batch batch) {
        try {
            PostingLine line = PostingLine.parse(text.getBytes(StandardCharsets.UTF_8));
            for (String query : line.queries()) {
                batch.queries().stream()
                        .filter(planned -> planned.id().equals(query))
                        .findFirst()
                        .flatMap(planned -> source(planned, line))
                        .ifPresent(source -> lines.computeIfAbsent(new Pair(query, source), _ -> new ArrayList<>())
                                .add(line.withQueries(List.of(query))));
            }
        } catch (MalformedLine damaged) {
            // Not a line that we wrote; the batch is asked for again where that matters.
        }
    }

    /// A line read from a saved file keeps the source that it named there, so that another name means the first source.
    private static Optional<String> source(PlannedQuery planned, PostingLine line) {
        List<String> sources = planned.query().sources();
        return line.text("source")
                .filter(sources::contains)
                .or(() -> sources.stream().findFirst());
    }

    BatchReport report() {
        return report;
    }

    /// What all attempts until then sent.
    KeptPage.Tally sent() {
        HostSeconds hosts = new HostSeconds();
        report.hosts().forEach(host -> hosts.add(Map.of(host.host(), host.perSecond())));
        return new KeptPage.Tally(report.requests(), report.retries(), report.throttled(), 0, hosts.counts());
    }

    Optional<PairReport> pair(Pair pair) {
        return Optional.ofNullable(pairs.get(pair));
    }

    List<PostingLine> lines(Pair pair) {
        return lines.getOrDefault(pair, List.of());
    }

    /// Ledger lines of a pair's duplicates inside the batch.
    List<Duplicate> gone(Pair pair) {
        return report.gone().stream()
                .filter(duplicate -> duplicate.gone().where().startsWith(prefix(pair)))
                .toList();
    }

    List<Rejection> rejected(Pair pair) {
        return report.rejected().stream()
                .filter(rejection -> rejection.file().startsWith(prefix(pair)))
                .toList();
    }

    private String prefix(Pair pair) {
        return "batch %s, query %s, %s,".formatted(report.batch(), pair.query(), pair.source());
    }
}
