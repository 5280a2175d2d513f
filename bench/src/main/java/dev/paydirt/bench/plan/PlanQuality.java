package dev.paydirt.bench.plan;

import dev.paydirt.fetch.Past;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.History;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// When the last runner of generated plans ends, beside the best division of the same sizes and beside plain chunks of
/// three; and how long planning takes. `PlanQuality [N] [SEED]`.
public final class PlanQuality {
    private static final Timestamp TIMESTAMP = Timestamp.of("2025-11-24T02-00-00Z");

    private PlanQuality() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("paydirt-plans-");
        double[] ours = new double[rounds];
        double[] chunks = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            int queries = round % 3 == 0 ? 3 + random.nextInt(10) : 10 + random.nextInt(291);
            int runners = 1 + random.nextInt(20);
            String yaml = searches(queries, runners, random);
            Plan plan = plan(folder, yaml, "{}");
            double[] seconds = seconds(plan);
            double best = BestDivision.longest(seconds, runners, random);
            ours[round] = longest(plan, runners) / Math.min(best, longest(plan, runners));
            chunks[round] = longest(plan(folder, yaml, "{strategy: chunks, size: 3}"), runners) / best;
        }
        System.out.printf(
                "%d workloads, seed %d: mean %.4f, worst %.4f of the best found; chunks of three: mean %.3f, worst %.3f%n",
                rounds, seed, mean(ours), worst(ours), mean(chunks), worst(chunks));
        for (int queries : new int[] {100, 10_000}) {
            time(folder, searches(queries, 10, random), queries);
        }
    }

    private static String searches(int queries, int runners, Random random) {
        StringBuilder yaml = new StringBuilder("sources: [{name: sandbox, page-size: 10}]\nrunners: %d\npause: %ds\n"
                .formatted(runners, random.nextInt(3)));
        yaml.append("queries:\n");
        for (int query = 0; query < queries; query++) {
            double skewed = Math.exp(random.nextGaussian() * 1.2) * 50;
            int limit = (int) Math.max(1, Math.min(2000, random.nextInt(3) == 0 ? skewed : 10 + random.nextInt(200)));
            yaml.append("  - {keyword: 'word%d job%d', limit: %d}%n".formatted(random.nextInt(40), query, limit));
        }
        return yaml.toString();
    }

    private static Plan plan(Path folder, String yaml, String batches) throws IOException {
        Searches searches = read(folder, yaml + "batches: " + batches + "\n");
        return plan(searches, endpoints(searches));
    }

    private static Plan plan(Searches searches, List<Endpoint> endpoints) {
        return Planner.plan(searches, endpoints, new Known(History.NONE, Past.NONE), TIMESTAMP, false);
    }

    private static Searches read(Path folder, String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), yaml);
        return new SearchesFile(Map.of()).read(file, Overrides.NONE);
    }

    private static List<Endpoint> endpoints(Searches searches) {
        return searches.sources().stream().map(Sources::endpoint).toList();
    }

    /// What each query of a plan takes: half a second a page of ten, and the pause.
    private static double[] seconds(Plan plan) {
        double pause = plan.pause().toMillis() / 1e3;
        return plan.batches().stream()
                .flatMap(batch -> batch.queries().stream())
                .mapToDouble(
                        planned -> pause + 0.5 * Math.ceilDiv(planned.query().limit(), 10))
                .toArray();
    }

    private static double longest(Plan plan, int runners) {
        double pause = plan.pause().toMillis() / 1e3;
        List<Double> batches = new ArrayList<>();
        for (Batch batch : plan.batches()) {
            batches.add(batch.estimate().seconds() + pause);
        }
        double[] loads = new double[runners];
        for (double batch : batches) {
            int free = 0;
            for (int runner = 1; runner < runners; runner++) {
                free = loads[runner] < loads[free] ? runner : free;
            }
            loads[free] += batch;
        }
        return Arrays.stream(loads).max().orElse(0);
    }

    private static void time(Path folder, String yaml, int queries) throws IOException {
        Searches searches = read(folder, yaml);
        List<Endpoint> endpoints = endpoints(searches);
        double[] times = new double[9];
        for (int time = 0; time < times.length; time++) {
            long begin = System.nanoTime();
            Plan plan = plan(searches, endpoints);
            times[time] = (System.nanoTime() - begin) / 1e6;
            if (plan.batches().isEmpty()) {
                throw new IllegalStateException("no batches");
            }
        }
        Arrays.sort(times);
        System.out.printf("%d queries planned in %.1f ms (median of %d)%n", queries, times[4], times.length);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double worst(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }
}
