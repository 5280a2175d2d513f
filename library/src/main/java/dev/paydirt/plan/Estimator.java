package dev.paydirt.plan;

import dev.paydirt.fetch.Rate;
import dev.paydirt.plan.Prices.Machines;
import dev.paydirt.query.Searches;
import dev.paydirt.run.Timestamp;
import dev.paydirt.source.Endpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntFunction;

/// Predicts what searches take with any number of runners, as jobs of a matrix and as threads of one job, each time
/// from the plan that would be made for that number.
public final class Estimator {
    private static final int DAYS = 30;
    private static final double POSTING_BYTES = 2_500;
    private static final double WITHIN = 1.05;

    private final Searches searches;
    private final List<Endpoint> endpoints;
    private final Prices prices;
    private final IntFunction<Planner.Predicted> predictions;
    private final Map<Integer, Planner.Predicted> plans = new HashMap<>();

    public Estimator(Searches searches, List<Endpoint> endpoints, Known known, Prices prices) {
        this.searches = searches;
        this.endpoints = List.copyOf(endpoints);
        this.prices = prices;
        this.predictions = Planner.predictions(searches, this.endpoints, known, Timestamp.of("2000-01-01T00-00-00Z"));
    }

    /// With so many runners.
    public Estimate estimate(Estimate.Way way, int runners) {
        Planner.Predicted predicted = plan(runners);
        return switch (way) {
            case JOBS -> jobs(predicted, runners);
            case THREADS -> threads(predicted, runners);
        };
    }

    private Planner.Predicted plan(int runners) {
        return plans.computeIfAbsent(runners, predictions::apply);
    }

    /// What a machine takes to start is known to be far more than what the program takes to get under way, and holds
    /// it.
    private Estimate threads(Planner.Predicted predicted, int runners) {
        Machines machines = prices.machines();
        RunCost run = predicted.plan().estimate();
        double collecting = machines.start() + run.asking();
        double work = machines.build() + collecting + consolidating(run);
        return estimate(
                Estimate.Way.THREADS,
                runners,
                machines.queue() + work,
                machines.queue() + collecting,
                machines.billed(work));
    }

    /// Consolidating and telling.
    private static double consolidating(RunCost run) {
        return Math.max(Machines.LITTLE_WORK, run.consolidating());
    }

    private Estimate jobs(Planner.Predicted predicted, int runners) {
        Machines machines = prices.machines();
        double beyond = consolidating(predicted.plan().estimate()) - Machines.LITTLE_WORK;
        double build = machines.start() + machines.build();
        double little = machines.start() + Machines.LITTLE_WORK;
        PriorityQueue<Double> free = new PriorityQueue<>();
        for (int job = 0; job < Math.min(predicted.plan().runners(), machines.jobs()); job++) {
            free.add(0.0);
        }
        int billed = machines.billedBeside(beyond);
        double last = 0;
        for (double cell : cells(predicted)) {
            double work = machines.start() + cell;
            double ends = free.remove() + machines.queue() + work;
            free.add(ends);
            last = Math.max(last, ends);
            billed += machines.billed(work);
        }
        double others = machines.queue() + build + Machines.LITTLE_JOBS * (machines.queue() + little) + beyond;
        return estimate(Estimate.Way.JOBS, runners, others + last, last, billed);
    }

    /// What each job of the matrix collects: a batch, or several in turn where there are more than a matrix has jobs.
    private double[] cells(Planner.Predicted predicted) {
        int most = prices.machines().matrix();
        double[] cells = new double[Math.min(most, predicted.batches().size())];
        for (int batch = 0; batch < predicted.batches().size(); batch++) {
            cells[batch % most] += alone(predicted, batch);
        }
        return cells;
    }

    /// A batch by itself, with its own share of every source's rate. Where more batches ask than there are runners, its
    /// first request keeps its distance from those of the batch before.
    private double alone(Planner.Predicted predicted, int index) {
        Batch batch = predicted.plan().batches().get(index);
        List<QueryCost> shared = new ArrayList<>();
        for (int query = 0; query < batch.queries().size(); query++) {
            List<String> sources = batch.queries().get(query).query().sources();
            List<PairCost> pairs = predicted.batches().get(index).get(query).pairs();
            List<PairCost> slowed = new ArrayList<>();
            for (int pair = 0; pair < pairs.size(); pair++) {
                slowed.add(pairs.get(pair).withInterval(interval(batch, sources.get(pair))));
            }
            shared.add(new QueryCost(slowed));
        }
        double distance = predicted.batches().size() <= predicted.plan().runners()
                ? 0
                : shared.stream()
                        .flatMap(query -> query.pairs().stream())
                        .mapToDouble(PairCost::interval)
                        .findFirst()
                        .orElse(0);
        return distance + Forecast.seconds(List.of(shared), 1, Costs.seconds(searches.pause()));
    }

    private static double interval(Batch batch, String source) {
        return Optional.ofNullable(batch.budget().get(source)).map(Share::rates).orElse(List.of()).stream()
                .map(Rate::interval)
                .mapToDouble(Costs::seconds)
                .max()
                .orElse(0);
    }

    private Estimate estimate(Estimate.Way way, int runners, double seconds, double collecting, int minutes) {
        return new Estimate(
                way,
                runners,
                seconds,
                collecting,
                minutes,
                prices.machines().dollars(minutes),
                (double) minutes * DAYS / Math.max(1, prices.machines().freeMinutes()));
    }

    /// The fewest runners that end nearly as early as the most, as threads of one process.
    public int enough() {
        double best = estimate(Estimate.Way.THREADS, Searches.MOST_RUNNERS).seconds();
        int runners = 1;
        while (runners < Searches.MOST_RUNNERS
                && estimate(Estimate.Way.THREADS, runners).seconds() > WITHIN * best) {
            runners++;
        }
        return runners;
    }

    /// The cheapest that ends in time; of equals the earliest to end. Empty when none does.
    public Optional<Estimate> within(double seconds) {
        return all().stream()
                .filter(estimate -> estimate.seconds() <= seconds)
                .min(Comparator.comparingInt(Estimate::minutes).thenComparingDouble(Estimate::seconds));
    }

    /// The earliest to end that costs no more; of equals the cheapest. Empty when none does.
    public Optional<Estimate> under(double dollars) {
        return all().stream()
                .filter(estimate -> estimate.dollars() <= dollars)
                .min(Comparator.comparingDouble(Estimate::seconds).thenComparingInt(Estimate::minutes));
    }

    private List<Estimate> all() {
        List<Estimate> all = new ArrayList<>();
        for (int runners = 1; runners <= Searches.MOST_RUNNERS; runners++) {
            for (Estimate.Way way : Estimate.Way.values()) {
                all.add(estimate(way, runners));
            }
        }
        return all;
    }

    /// What a bucket takes in a month of daily runs as jobs, every batch and every consolidated set kept.
    public Estimate.Storage storage() {
        Planner.Predicted predicted = plan(searches.runners());
        int batches = predicted.batches().size();
        long queries = predicted.batches().stream().mapToLong(List::size).sum();
        double postings = predicted.batches().stream()
                .flatMap(List::stream)
                .mapToDouble(QueryCost::postings)
                .sum();
        long puts = DAYS * (3L * batches + queries + 8);
        long gets = DAYS * (3L * batches + 8);
        double raw = DAYS * postings * POSTING_BYTES / 1e9;
        Prices.Storage costs = prices.storage();
        double dollars = puts / 1e3 * costs.thousandPuts()
                + gets / 1e3 * costs.thousandGets()
                + 2 * raw * costs.gigabyteMonth()
                + Math.max(0, raw - costs.freeGigabytesOut()) * costs.gigabyteOut();
        return new Estimate.Storage(puts, gets, 2 * raw, raw, dollars);
    }

    /// Sentences that a person should read before choosing.
    public List<String> advice() {
        return new Advice(this, searches, endpoints, prices).sentences();
    }

    double unavoidable() {
        return Costs.unavoidable(plan(searches.runners()).batches().stream()
                .flatMap(List::stream)
                .toList());
    }
}
