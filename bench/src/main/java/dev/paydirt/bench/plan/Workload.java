package dev.paydirt.bench.plan;

import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Known;
import dev.paydirt.plan.Plan;
import dev.paydirt.plan.Planner;
import dev.paydirt.query.Overrides;
import dev.paydirt.query.Searches;
import dev.paydirt.query.SearchesFile;
import dev.paydirt.run.Timestamp;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Generated searches: queries of very different sizes at sources with limits, and what everything in their plans takes
/// by a reckoning of our own.
///
/// @param text the searches file but for its `batches`
/// @param sources by name
record Workload(Path folder, String text, int runners, double pause, Map<String, Board> sources) {
    private static final Timestamp TIMESTAMP = Timestamp.of("2025-11-24T02-00-00Z");
    private static final double LATENCY = 0.5;
    private static final int CONCURRENCY = 10;
    private static final List<String> RATES = List.of(
            "",
            "",
            "",
            "rate: 20 per 1s, ",
            "rate: 25 per 1s, ",
            "rate: 600 per 60s, ",
            "rate: 5 per 1s, ",
            "rate: 25 per 60s, ");

    /// A source of the workload.
    ///
    /// @param interval seconds between two requests
    record Board(int pageSize, double interval) {
        double seconds(int limit) {
            return pages(limit) * Math.max(LATENCY, interval);
        }

        int pages(int limit) {
            return Math.ceilDiv(limit, pageSize);
        }
    }

    /// @param sources at least 1
    static Workload random(Path folder, int queries, int sources, Random random) throws IOException {
        int runners = 1 + random.nextInt(20);
        int pause = random.nextInt(3);
        Map<String, Board> boards = new HashMap<>();
        List<String> named = new ArrayList<>();
        for (int source = 0; source < sources; source++) {
            String name = "s" + source;
            String rate = RATES.get(random.nextInt(RATES.size()));
            int pageSize = 10 * (1 + random.nextInt(5));
            boards.put(name, new Board(pageSize, write(folder, name, rate, pageSize)));
            named.add("{name: %s, file: %s.yaml}".formatted(name, name));
        }
        StringBuilder yaml = new StringBuilder("sources: [%s]%nrunners: %d%npause: %ds%nqueries:%n"
                .formatted(String.join(", ", named), runners, pause));
        for (int query = 0; query < queries; query++) {
            double skewed = Math.exp(random.nextGaussian() * 1.2) * 50;
            int limit = (int) Math.max(1, Math.min(2000, random.nextInt(3) == 0 ? skewed : 10 + random.nextInt(200)));
            List<String> asked = new ArrayList<>(boards.keySet());
            Collections.shuffle(asked, random);
            yaml.append("  - {keyword: 'word%d job%d', limit: %d, sources: [%s]}%n"
                    .formatted(
                            random.nextInt(40),
                            query,
                            limit,
                            String.join(", ", asked.subList(0, 1 + random.nextInt(asked.size())))));
        }
        return new Workload(folder, yaml.toString(), runners, pause, boards);
    }

    /// @return seconds between two requests
    private static double write(Path folder, String name, String rate, int pageSize) throws IOException {
        Files.writeString(folder.resolve(name + ".yaml"), """
                name: %s
                about: a measurement's own
                homepage: https://%s.example/
                facts: 2026-01-01
                base-url: https://%s.example
                read: search
                request: {path: /jobs, query: {q: '{keyword}'}}
                answer: {records: .jobs}
                posting: '{position: .t, job_url: .u}'
                filters: {keyword: us}
                limits: {%spage-size: %d, concurrency: %d}
                """.formatted(name, name, name, rate, pageSize, CONCURRENCY));
        if (rate.isEmpty()) {
            return 0;
        }
        String[] words = rate.split("[^0-9]+", -1);
        return Double.parseDouble(words[2]) / Double.parseDouble(words[1]);
    }

    Plan plan(String batches) throws IOException {
        Searches searches = searches(batches);
        return plan(searches, endpoints(searches));
    }

    Searches searches(String batches) throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), text + "batches: " + batches + "\n");
        return new SearchesFile(Map.of()).read(file, Overrides.NONE);
    }

    static List<Endpoint> endpoints(Searches searches) {
        return searches.sources().stream().map(Sources::endpoint).toList();
    }

    static Plan plan(Searches searches, List<Endpoint> endpoints) {
        return Planner.plan(searches, endpoints, Known.NOTHING, TIMESTAMP, false);
    }

    /// Whether a batch holds what is asked of a source that cannot be shared by all, or its part of that.
    static boolean isPinned(Batch batch) {
        return batch.why().contains("everything that is asked there stands in");
    }

    /// What each query of the batches that may be divided takes, the pause after it included.
    double[] free(Plan plan) {
        return plan.batches().stream()
                .filter(batch -> !isPinned(batch))
                .flatMapToDouble(batch -> seconds(batch).stream().mapToDouble(Double::doubleValue))
                .toArray();
    }

    /// What each of the others takes.
    double[] pinned(Plan plan) {
        return plan.batches().stream()
                .filter(Workload::isPinned)
                .mapToDouble(this::together)
                .toArray();
    }

    private double together(Batch batch) {
        return seconds(batch).stream().mapToDouble(Double::doubleValue).sum();
    }

    private List<Double> seconds(Batch batch) {
        return batch.queries().stream()
                .map(planned -> pause
                        + planned.query().sources().stream()
                                .mapToDouble(source ->
                                        board(source).seconds(planned.query().limit()))
                                .sum())
                .toList();
    }

    private Board board(String source) {
        Board board = sources.get(source);
        if (board == null) {
            throw new IllegalArgumentException("no source is named " + source);
        }
        return board;
    }

    /// When the last runner ends that is nobody's help: each takes the next batch in the plan's order.
    double longest(Plan plan) {
        double[] batches = plan.batches().stream().mapToDouble(this::together).toArray();
        double[] reversed = IntStream.range(0, batches.length)
                .mapToDouble(batch -> batches[batches.length - 1 - batch])
                .toArray();
        return BestDivision.listed(reversed, runners);
    }

    /// Before this no run of so many batches can end, whoever helps whom: a host's pace, the work of all, the longest
    /// query, and the longest that must be where others are first of their batches, with the pause before it.
    double bound(Plan plan) {
        List<Double> queries = new ArrayList<>();
        for (Batch batch : plan.batches()) {
            for (var planned : batch.queries()) {
                double alone = 0;
                for (String source : planned.query().sources()) {
                    Board board = board(source);
                    int pages = board.pages(planned.query().limit());
                    alone += (pages - 1) * Math.max(LATENCY, board.interval()) + LATENCY;
                }
                queries.add(alone);
            }
        }
        queries.sort(Comparator.reverseOrder());
        int first = Math.min(queries.size(), plan.batches().size());
        double work = pause * (queries.size() - first)
                + queries.stream().mapToDouble(Double::doubleValue).sum();
        double after = first == queries.size() ? 0 : pause + queries.get(first);
        double longest = Math.max(queries.getFirst(), after);
        return Math.max(Math.max(pace(plan), longest), work / Math.min(runners, queries.size()));
    }

    /// Seconds that the pace of the busiest host takes, whatever is asked by whom.
    double pace(Plan plan) {
        Map<String, Double> paces = new HashMap<>();
        plan.batches().stream()
                .flatMap(batch -> batch.queries().stream())
                .forEach(planned -> planned.query().sources().forEach(source -> {
                    Board board = board(source);
                    double interval = Math.max(board.interval(), LATENCY / CONCURRENCY);
                    paces.merge(source, board.pages(planned.query().limit()) * interval, Double::sum);
                }));
        return paces.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() - board(entry.getKey()).interval() + LATENCY)
                .max()
                .orElse(0);
    }
}
