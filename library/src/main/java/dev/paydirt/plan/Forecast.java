package dev.paydirt.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/// Plays batches through as the runners of one process would collect them, request by request, on a clock of its own:
/// batches in plan order, the pause between two queries, one pace for each lane, and runners without a batch helping
/// where most is left.
final class Forecast {
    /// Beyond so many requests, how they fall together hardly matters.
    private static final int MOST_PLAYED = 2_000_000;

    private final double pause;
    private final Deque<Work> waiting = new ArrayDeque<>();
    private final List<Work> begun = new ArrayList<>();
    private final Map<String, Lane> lanes = new HashMap<>();

    /// A batch with the queries that nobody has begun.
    private record Work(Deque<QueryCost> queries) {}

    private static final class Lane {
        private final PriorityQueue<Double> ends = new PriorityQueue<>();
        private double next;

        /// When a request that is ready may begin and its answer has come.
        double ask(double ready, PairCost pair) {
            double start = Math.max(ready, next);
            if (ends.size() >= pair.concurrency()) {
                start = Math.max(start, ends.remove());
            }
            next = start + pair.interval();
            ends.add(start + pair.latency());
            return start + pair.latency();
        }
    }

    /// A query at a source, and the pace at which that may be asked.
    private record Asked(PairCost pair, Lane lane) {}

    private static final class Runner {
        private final int number;
        private final Deque<Asked> pairs = new ArrayDeque<>();
        private Optional<Work> batch = Optional.empty();
        private boolean sent;
        private int pages;
        private long details;
        private double free;

        Runner(int number) {
            this.number = number;
        }
    }

    private Forecast(double pause) {
        this.pause = pause;
    }

    /// Seconds from the first request to the last answer.
    ///
    /// @param batches what their queries take, in plan order
    /// @param pause seconds between two queries of a batch
    static double seconds(List<List<QueryCost>> batches, int runners, double pause) {
        List<QueryCost> queries = batches.stream().flatMap(List::stream).toList();
        if (queries.stream().mapToLong(QueryCost::requests).sum() > MOST_PLAYED) {
            double together = queries.stream()
                    .mapToDouble(query -> query.seconds() + pause)
                    .sum();
            return Math.max(Costs.unavoidable(queries), together / Math.min(runners, queries.size()));
        }
        Forecast forecast = new Forecast(pause);
        batches.forEach(batch -> forecast.waiting.add(new Work(new ArrayDeque<>(batch))));
        return forecast.play(runners);
    }

    private double play(int runners) {
        PriorityQueue<Runner> turns = new PriorityQueue<>((one, other) -> {
            int later = Double.compare(one.free, other.free);
            return later != 0 ? later : Integer.compare(one.number, other.number);
        });
        for (int number = 0; number < runners; number++) {
            turns.add(new Runner(number));
        }
        double last = 0;
        while (!turns.isEmpty()) {
            Runner runner = turns.remove();
            if (asks(runner) || begins(runner)) {
                turns.add(runner);
            } else {
                last = Math.max(last, runner.free);
            }
        }
        return last;
    }

    /// The next page of what the runner is at, or the details of the page that it has. They are two turns, because
    /// others may ask between them, and a host's next start never lies before one that it has given away.
    private boolean asks(Runner runner) {
        while (!runner.pairs.isEmpty()) {
            PairCost pair = runner.pairs.getFirst().pair();
            Lane lane = runner.pairs.getFirst().lane();
            if (runner.details > 0) {
                double listed = runner.free;
                for (; runner.details > 0; runner.details--) {
                    runner.free = Math.max(runner.free, lane.ask(listed, pair));
                }
                return true;
            }
            if (runner.pages < pair.pages()) {
                runner.free = lane.ask(runner.free, pair);
                runner.details = details(pair, runner.pages);
                runner.pages++;
                runner.sent = true;
                return true;
            }
            runner.pairs.removeFirst();
            runner.pages = 0;
        }
        return false;
    }

    /// Of one page, when they are spread evenly.
    private static long details(PairCost pair, int page) {
        long all = pair.details();
        return all * (page + 1) / pair.pages() - all * page / pair.pages();
    }

    private boolean begins(Runner runner) {
        Optional<Work> own = runner.batch.filter(batch -> !batch.queries().isEmpty());
        if (own.isPresent()) {
            return take(runner, own.get(), runner.sent);
        }
        Optional<Work> next = Optional.ofNullable(waiting.poll());
        if (next.isPresent()) {
            begun.add(next.get());
            runner.batch = next;
            runner.sent = false;
            return take(runner, next.get(), false);
        }
        runner.batch = Optional.empty();
        return begun.stream()
                .filter(batch -> !batch.queries().isEmpty())
                .max(Comparator.comparingInt((Work batch) -> batch.queries().size()))
                .map(batch -> take(runner, batch, true))
                .orElse(false);
    }

    private boolean take(Runner runner, Work batch, boolean pauses) {
        QueryCost query = batch.queries().removeFirst();
        for (PairCost pair : query.pairs()) {
            runner.pairs.add(new Asked(pair, lanes.computeIfAbsent(pair.lane(), _ -> new Lane())));
        }
        runner.free += pauses && query.requests() > 0 ? pause : 0;
        return true;
    }
}
