package dev.paydirt.bench.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The shortest longest runner that any division into batches of 2 to 5 queries has, beside batches that cannot be
/// divided: looked for among all of them for up to twelve queries, by simulated annealing for more. Written apart from
/// the planner, so that it does not share its mistakes.
final class BestDivision {
    private static final int SMALLEST = 2;
    private static final int LARGEST = 5;
    private static final int EXACT = 12;
    private static final double NEAR = 1.002;
    private static final double LITTLE = 1e-9;
    private static final int STEPS = 40_000;

    private final double[] seconds;
    private final double[] fixed;
    private final double bound;
    private final int runners;
    private final double[] sums;
    private final int[] sizes;
    private double best = Double.POSITIVE_INFINITY;

    private BestDivision(double[] seconds, double[] fixed, int runners) {
        this.seconds = IntStream.range(0, seconds.length)
                .boxed()
                .sorted(Comparator.comparingDouble(query -> -seconds[query]))
                .mapToDouble(query -> seconds[query])
                .toArray();
        this.fixed = fixed;
        this.runners = runners;
        this.bound = Math.max(
                Math.max(
                        Arrays.stream(seconds).max().orElse(0),
                        Arrays.stream(fixed).max().orElse(0)),
                (Arrays.stream(seconds).sum() + Arrays.stream(fixed).sum()) / runners);
        this.sums = new double[seconds.length + 1];
        this.sizes = new int[seconds.length + 1];
    }

    /// @param seconds what each query takes, the pause after it included
    /// @param fixed what each batch takes that cannot be divided
    /// @param known what some division takes; when it is as good as the bound of all, nothing better is searched
    static double longest(double[] seconds, double[] fixed, int runners, double known, Random random) {
        BestDivision search = new BestDivision(seconds, fixed, runners);
        search.best = known;
        if (known <= NEAR * search.bound) {
            return search.bound;
        }
        if (seconds.length <= EXACT) {
            search.best = known + LITTLE;
            search.divide(0, 0);
        } else {
            search.anneal(random);
        }
        return Math.min(known, search.best);
    }

    private void divide(int query, int batches) {
        if (query == seconds.length) {
            if (isAllowed(batches)) {
                best = Math.min(best, schedule(withFixed(Arrays.copyOf(sums, batches))));
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

    private double[] withFixed(double[] batches) {
        double[] all = Arrays.copyOf(batches, batches.length + fixed.length);
        System.arraycopy(fixed, 0, all, batches.length, fixed.length);
        return all;
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

    /// For as many batches as sizes allow, as few, and what fills the runners once to three times.
    private void anneal(Random random) {
        int fewest = Math.ceilDiv(seconds.length, LARGEST);
        int most = seconds.length / SMALLEST;
        NavigableSet<Integer> counts = new TreeSet<>(List.of(fewest, most));
        IntStream.rangeClosed(1, 3)
                .map(rounds -> Math.clamp(rounds * runners - fixed.length, fewest, most))
                .forEach(counts::add);
        for (int batches : counts) {
            if (best > NEAR * bound) {
                new Annealing(batches, random).run();
            }
        }
    }

    /// Queries change batches at random, alone or one for another; what makes the last runner end later is kept less
    /// and less often.
    private final class Annealing {
        private final Random random;
        private final int[] at;
        private final int[] size;
        private final double[] sum;

        Annealing(int batches, Random random) {
            this.random = random;
            this.at = IntStream.range(0, seconds.length)
                    .map(query -> query % batches)
                    .toArray();
            this.size = new int[batches];
            this.sum = withFixed(new double[batches]);
            for (int query = 0; query < at.length; query++) {
                put(query, at[query], 1);
            }
        }

        private void put(int query, int batch, int count) {
            sum[batch] += count * seconds[query];
            size[batch] += count;
            at[query] = batch;
        }

        private void move(int query, int to) {
            put(query, at[query], -1);
            put(query, to, 1);
        }

        void run() {
            double now = greedy(sum);
            double heat = now / 10;
            for (int step = 0; step < STEPS && best > NEAR * bound; step++, heat *= 0.9997) {
                int one = random.nextInt(at.length);
                int other = random.nextInt(at.length);
                int from = at[one];
                int to = at[other];
                boolean alone = random.nextBoolean() && size[from] > SMALLEST && size[to] < LARGEST;
                if (from != to) {
                    move(one, to);
                    move(other, alone ? to : from);
                    double then = greedy(sum);
                    if (then <= now || random.nextDouble() < Math.exp((now - then) / heat)) {
                        now = then;
                        best = Math.min(best, now);
                    } else {
                        move(one, from);
                        move(other, to);
                    }
                }
            }
            best = Math.min(best, now);
        }
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
