package dev.paydirt.plan;

import dev.paydirt.run.PairReport;
import dev.paydirt.run.QueryReport;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.source.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Predicts what a run in one process takes beside asking: from what earlier runs took beside it, and where there are
/// none from what was measured once.
final class Overhead {
    /// Of a program that starts cold, on two cores.
    static final double STARTING_SECONDS = 0.7;

    /// What takes longer than this has another reason, such as a run that was killed and went on later.
    private static final double MOST_STARTING_SECONDS = 5;

    static final double CONSOLIDATING_SECONDS = 0.2;
    static final double CONSOLIDATING_SECONDS_A_POSTING = 0.0001;

    private final Map<String, Endpoint> endpoints;
    private final Lanes lanes;
    private final List<History.Ended> runs;

    Overhead(Map<String, Endpoint> endpoints, Lanes lanes, History history) {
        this.endpoints = endpoints;
        this.lanes = lanes;
        this.runs = history.runs();
    }

    /// What collecting took beyond the same batches played through with the answers that they had: in the middle of
    /// the earlier runs of one process that were whole at once.
    double starting() {
        return middle(runs.stream()
                        .flatMap(run -> beyond(run).stream())
                        .filter(seconds -> seconds <= MOST_STARTING_SECONDS)
                        .toList())
                .orElse(STARTING_SECONDS);
    }

    private Optional<Double> beyond(History.Ended run) {
        RunRecord record = run.record();
        Optional<Double> collecting = Optional.ofNullable(record.cost().actual().get("seconds_collecting"));
        boolean atOnce = record.engine().equals("threads")
                && record.status() == Status.COMPLETE
                && record.batches().stream().allMatch(batch -> batch.attempt() == 1);
        if (collecting.isEmpty() || !atOnce || !areKnown(record)) {
            return Optional.empty();
        }
        List<List<QueryCost>> asked = record.batches().stream()
                .map(batch -> batch.queries().stream().map(this::asked).toList())
                .toList();
        double asking = Forecast.seconds(
                asked, record.runners(), Costs.seconds(run.plan().pause()));
        return Optional.of(Math.max(0, collecting.get() - asking));
    }

    private boolean areKnown(RunRecord record) {
        return record.batches().stream()
                .flatMap(batch -> batch.queries().stream())
                .allMatch(
                        query -> endpoints.keySet().containsAll(query.verdicts().keySet()));
    }

    private QueryCost asked(QueryReport query) {
        List<PairCost> pairs = new ArrayList<>();
        query.verdicts()
                .forEach((source, pair) -> Optional.ofNullable(endpoints.get(source))
                        .ifPresent(endpoint -> pairs.add(asked(endpoint, pair))));
        return new QueryCost(pairs);
    }

    private PairCost asked(Endpoint endpoint, PairReport pair) {
        return new PairCost(
                lanes.of(endpoint.name()),
                Math.min(pair.pages(), pair.requests()),
                Math.max(0, pair.requests() - pair.pages()),
                pair.postings(),
                History.answer(pair),
                Costs.interval(endpoint),
                endpoint.limits().concurrency());
    }

    /// What was measured once, as many times as long as earlier runs say: a slow machine is slow with every posting.
    double consolidating(double postings) {
        return consolidation(postings)
                * middle(runs.stream()
                                .flatMap(run -> slower(run.record()).stream())
                                .toList())
                        .orElse(1);
    }

    /// How many times as long as measured once.
    private static Optional<Double> slower(RunRecord record) {
        return Optional.ofNullable(record.cost().actual().get("seconds_consolidating"))
                .map(seconds -> seconds / consolidation((double) record.totals().postings()));
    }

    private static double consolidation(double postings) {
        return CONSOLIDATING_SECONDS + CONSOLIDATING_SECONDS_A_POSTING * postings;
    }

    /// The lower of two: what takes longer than usual mostly has a reason of its own.
    private static OptionalDouble middle(List<Double> all) {
        return all.stream()
                .sorted()
                .skip(Math.max(0, all.size() - 1) / 2)
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }
}
