package dev.paydirt.plan;

import dev.paydirt.query.Query;
import dev.paydirt.query.SourceChoice;
import dev.paydirt.run.KnownDetail;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.QueryReport;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What earlier runs found and took, for pairs that are asked for again: the same query with the same limit and
/// filters, at the same source with the same settings.
public final class History {
    public static final History NONE = new History(List.of(), Timestamp.of("2000-01-01T00-00-00Z"));

    private final Map<Asked, Past> pairs = new HashMap<>();
    private final Map<Asked, Timestamp> before = new HashMap<>();
    private final Timestamp now;
    private final Map<String, List<Double>> latencies = new HashMap<>();
    private final List<Ended> runs;

    /// A run that has ended.
    public record Ended(Plan plan, RunRecord record) {}

    /// @param pages list pages read
    /// @param details asked for: all where no run before handed any on, else those of new postings
    /// @param postings kept
    record Past(Timestamp run, int pages, int details, int postings) {
        Past withoutDetails() {
            return new Past(run, pages, 0, postings);
        }
    }

    private record Asked(Query query, String source, Map<String, String> settings) {}

    /// @param runs the newest first
    /// @param now the run that is planned
    public History(List<Ended> runs, Timestamp now) {
        this.now = now;
        this.runs = List.copyOf(runs);
        runs.forEach(this::learn);
    }

    private void learn(Ended run) {
        Map<String, SourceChoice> sources = new HashMap<>();
        run.plan().sources().forEach(source -> sources.put(source.name(), source));
        Map<String, Query> queries = new HashMap<>();
        run.plan()
                .batches()
                .forEach(batch -> batch.queries().forEach(planned -> queries.put(planned.id(), planned.query())));
        for (RunRecord.BatchEntry batch : run.record().batches()) {
            for (QueryReport report : batch.queries()) {
                Optional<Query> query = Optional.ofNullable(queries.get(report.id()));
                report.verdicts()
                        .forEach((source, pair) -> query.ifPresent(found -> Optional.ofNullable(sources.get(source))
                                .ifPresent(choice -> learn(run.plan().timestamp(), found, choice, pair))));
            }
        }
    }

    private void learn(Timestamp run, Query query, SourceChoice source, PairReport pair) {
        if (pair.verdict().isFinal() && pair.requests() > 0) {
            Asked asked = asked(query, source);
            Past past = new Past(run, pair.pages(), pair.requests() - pair.pages(), pair.postings());
            if (pairs.putIfAbsent(asked, past) != null) {
                before.putIfAbsent(asked, run);
            }
            if (pair.seconds() > 0) {
                latencies.computeIfAbsent(place(source), _ -> new ArrayList<>()).add(answer(pair));
            }
        }
    }

    /// Seconds of one answer; runs of former versions tell only what all of them took.
    static double answer(PairReport pair) {
        return pair.answer().orElse(pair.seconds() / Math.max(1, pair.requests()));
    }

    /// The newest first.
    List<Ended> runs() {
        return runs;
    }

    /// What the newest run that ended this pair took; empty when none did.
    ///
    /// It hands its details on. If it was handed none itself it asked for all, and nothing is left to ask for.
    Optional<Past> of(Query query, SourceChoice source) {
        Asked asked = asked(query, source);
        return Optional.ofNullable(pairs.get(asked)).map(past -> {
            Timestamp earlier = before.get(asked);
            boolean handedOn = earlier != null && KnownDetail.holds(earlier, past.run());
            return handedOn || !KnownDetail.holds(past.run(), now) ? past : past.withoutDetails();
        });
    }

    /// Seconds from a request to the end of its answer, of the quickest quarter of a source's pairs the slowest: with
    /// all
    /// runners at once a process is slow at first, and so seems the source in pairs that have only a few answers.
    OptionalDouble latency(SourceChoice source) {
        List<Double> all = latencies.getOrDefault(place(source), List.of());
        return all.stream()
                .sorted()
                .skip(all.size() / 4)
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }

    private static String place(SourceChoice source) {
        return source.source() + " " + source.settings() + " " + source.baseUrl();
    }

    private static Asked asked(Query query, SourceChoice source) {
        Query plain = new Query(
                query.keyword(),
                query.location(),
                query.salary(),
                query.limit(),
                query.conditions(),
                List.of(),
                Optional.empty());
        return new Asked(plain, source.name(), source.settings());
    }
}
