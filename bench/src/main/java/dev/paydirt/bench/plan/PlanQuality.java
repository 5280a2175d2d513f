package dev.paydirt.bench.plan;

import dev.paydirt.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/// When the last runner of generated plans ends, beside the best division of the same sizes and beside plain chunks of
/// three. `PlanQuality [N] [SEED]`.
///
/// Twice: for batches that nobody helps with, as jobs of a matrix, beside the best division that can be found; and as
/// plans predict it of one process whose runners help each other, beside a bound that no plan can undercut.
public final class PlanQuality {
    private PlanQuality() {}

    /// Ratios to the best, of all workloads.
    private record Ratios(String what, double[] ours, double[] chunks) {
        Ratios(String what, int rounds) {
            this(what, new double[rounds], new double[rounds]);
        }

        void print() {
            System.out.printf(
                    "%s: mean %.4f, worst %.4f; chunks of three: mean %.3f, worst %.3f%n",
                    what, mean(ours), worst(ours), mean(chunks), worst(chunks));
        }
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Ratios apart = new Ratios("batches by themselves, of the best found", rounds);
        Ratios together = new Ratios("predicted for one process, of the bound", rounds);
        Path folder = Files.createTempDirectory("paydirt-plans-");
        for (int round = 0; round < rounds; round++) {
            Random random = new Random(seed * 1_000_003 + round);
            int queries = round % 5 == 0 ? 10 + random.nextInt(3) : 10 + random.nextInt(291);
            Workload work = Workload.random(folder, queries, 1 + random.nextInt(5), random);
            Plan plan = work.plan("{}");
            Plan chunks = work.plan("{strategy: chunks, size: 3}");
            double ours = work.longest(plan);
            double best = BestDivision.longest(work.free(plan), work.pinned(plan), work.runners(), ours, random);
            // No division is faster than the hosts are.
            double pace = work.pace(plan);
            apart.ours()[round] = Math.max(pace, ours) / Math.max(pace, best);
            apart.chunks()[round] = Math.max(pace, work.longest(chunks)) / Math.max(pace, best);
            together.ours()[round] = plan.estimate().asking() / work.bound(plan);
            together.chunks()[round] = chunks.estimate().asking() / work.bound(plan);
            if (Math.max(apart.ours()[round], together.ours()[round]) > 1.1) {
                System.out.printf(
                        "round %d: %d queries, %d runners, %d sources, %d batches, %d pinned: %.3f and %.3f%n",
                        round,
                        queries,
                        work.runners(),
                        work.sources().size(),
                        plan.batches().size(),
                        work.pinned(plan).length,
                        apart.ours()[round],
                        together.ours()[round]);
            }
        }
        System.out.printf("%d workloads, seed %d%n", rounds, seed);
        apart.print();
        together.print();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double worst(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }
}
