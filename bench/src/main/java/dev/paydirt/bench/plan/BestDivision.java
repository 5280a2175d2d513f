package dev.paydirt.bench.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/// The shortest longest runner that any division into batches of 2 to 5 queries has: looked for among all of them for
/// up to twelve queries, by simulated annealing for more. Written apart from the planner, so that it does not share its
/// mistakes.
final class BestDivision {
    private static final int SMALLEST = 2;
    private static final int LARGEST = 5;
    private static final int EXACT = 12;
    private static final int STEPS = 60_000;

    private final double[] seconds;
    private final int runners;
    private final double[] sums;
    private final int[] sizes;
    private double best = Double.POSITIVE_INFINITY;

    private BestDivision(double[] seconds, int runners) {
        this.seconds = IntStream.range(0, seconds.length)
                .boxed()
                .sorted(Comparator.comparingDouble(query -> -seconds[query]))
                .mapToDouble(query -> seconds[query])
                .toArray();
        this.runners = runners;
        this.sums = new double[seconds.length + 1];
        this.sizes = new int[seconds.length + 1];
    }

    /// @param seconds what each query takes, the pause after it included
    static double longest(double[] seconds, int runners, Random random) {
        BestDivision search = new BestDivision(seconds, runners);
        if (seconds.length <= EXACT) {
            search.divide(0, 0);
        } else {
            search.anneal(random);
        }
        return search.best;
    }

    private void divide(int query, int batches) {
        if (query == seconds.length) {
            if (isAllowed(batches)) {
                best = Math.min(best, schedule(Arrays.copyOf(sums, batches)));
            }
            return;
        }
        for (int batch = 0; batch <= batches; batch++) {
            if (sizes[batch] < LARGEST && sums[batch] + seconds[query] < best) {
                sums[batch] += seconds[query];
                sizes[batch]++;
                divide(query + 1, Math.max(batches, batch + 1));
                sizes[batch]--;
                sums[batch] -= seconds[query];
            }
        }
    }

    private boolean isAllowed(int batches) {
        double mean = Arrays.stream(seconds).sum() / Math.max(1, Math.min(batches, seconds.length / SMALLEST));
        for (int batch = 0; batch < batches; batch++) {
            boolean alone = sizes[batch] == 1 && (sums[batch] >= mean || seconds.length == 1);
            if (sizes[batch] < SMALLEST && !alone) {
                return false;
            }
        }
        return true;
    }

    private double schedule(double[] batches) {
        Arrays.sort(batches);
        double[] found = {best};
        place(batches, batches.length - 1, new double[runners], found);
        return found[0];
    }

    private static void place(double[] batches, int next, double[] loads, double[] found) {
        double longest = Arrays.stream(loads).max().orElse(0);
        if (longest >= found[0]) {
            return;
        }
        if (next < 0) {
            found[0] = longest;
            return;
        }
        for (int runner = 0; runner < loads.length; runner++) {
            loads[runner] += batches[next];
            place(batches, next - 1, loads, found);
            loads[runner] -= batches[next];
            if (loads[runner] == 0) {
                break;
            }
        }
    }

    /// Queries change batches at random; what makes the last runner end later is kept less and less often.
    private void anneal(Random random) {
        int fewest = Math.ceilDiv(seconds.length, LARGEST);
        int most = seconds.length / SMALLEST;
        for (int rounds = 1; rounds <= 3; rounds++) {
            int batches = Math.max(fewest, Math.min(most, rounds * runners));
            anneal(random, batches);
        }
    }

    private void anneal(Random random, int batches) {
        int[] at =
                IntStream.range(0, seconds.length).map(query -> query % batches).toArray();
        double[] sum = new double[batches];
        for (int query = 0; query < at.length; query++) {
            sum[at[query]] += seconds[query];
        }
        double now = greedy(sum);
        double heat = now / 10;
        for (int step = 0; step < STEPS; step++, heat *= 0.9998) {
            int one = random.nextInt(at.length);
            int other = random.nextInt(at.length);
            double by = seconds[one] - seconds[other];
            int from = at[one];
            int to = at[other];
            sum[from] -= by;
            sum[to] += by;
            double then = greedy(sum);
            if (then <= now || random.nextDouble() < Math.exp((now - then) / heat)) {
                at[one] = to;
                at[other] = from;
                now = then;
                best = Math.min(best, now);
            } else {
                sum[from] += by;
                sum[to] -= by;
            }
        }
        best = Math.min(best, now);
    }

    /// The longest batch first, each to the runner that is free first.
    private double greedy(double[] batches) {
        if (batches.length <= runners) {
            return Arrays.stream(batches).max().orElse(0);
        }
        double[] sorted = batches.clone();
        Arrays.sort(sorted);
        return listed(sorted, runners);
    }

    /// @param sorted the longest last
    static double listed(double[] sorted, int runners) {
        double[] loads = new double[runners];
        for (int batch = sorted.length - 1; batch >= 0; batch--) {
            int free = 0;
            for (int runner = 1; runner < runners; runner++) {
                free = loads[runner] < loads[free] ? runner : free;
            }
            loads[free] += sorted[batch];
        }
        return Arrays.stream(loads).max().orElse(0);
    }
}
