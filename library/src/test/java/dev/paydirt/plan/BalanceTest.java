package dev.paydirt.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What holds for every roster, tried on lengths of chance.
class BalanceTest {
    private static final int ROUNDS = 60;

    private long seed;
    private Random random = new Random();

    @BeforeEach
    void begin() {
        seed = new Random().nextLong();
        random = new Random(seed);
    }

    @Test
    void everyQueryStandsInOneBatchOfAnAllowedSize() {
        for (int round = 0; round < ROUNDS; round++) {
            Workload work = workload(5 + random.nextInt(60), 1 + random.nextInt(20));
            for (Roster roster : new Balance(work).rosters()) {
                List<Integer> all = new ArrayList<>();
                for (int batch = 0; batch < roster.size(); batch++) {
                    List<Integer> queries = roster.batch(batch);
                    all.addAll(queries);
                    boolean alone =
                            queries.size() == 1 && work.seconds(queries.getFirst()) >= work.alone(roster.size());
                    assertThat(queries.size() <= 5 && (queries.size() >= 2 || alone))
                            .as("%s, seed %d, round %d", queries, seed, round)
                            .isTrue();
                }
                assertThat(all)
                        .as("seed %d, round %d", seed, round)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.range(0, work.queries()).boxed().toList());
            }
        }
    }

    /// The bound is what no roster can undercut, so the best one need not reach it.
    @Test
    void theLastRunnerEndsHardlyLaterThanTheWorkItselfTakes() {
        for (int round = 0; round < ROUNDS; round++) {
            Workload work = workload(60 + random.nextInt(60), 1 + random.nextInt(10));

            Roster best = new Balance(work).rosters().getFirst();

            assertThat(best.longest())
                    .as("%d queries, %d runners, seed %d, round %d", work.queries(), work.runners(), seed, round)
                    .isLessThanOrEqualTo(1.06 * work.bound(best.size()));
        }
    }

    @Test
    void oneMoreRunnerNeverMakesTheSameBatchesEndLater() {
        for (int round = 0; round < ROUNDS; round++) {
            int runners = 1 + random.nextInt(19);
            Roster roster = new Balance(workload(5 + random.nextInt(60), runners))
                    .rosters()
                    .getFirst();

            assertThat(roster.with(runners + 1).longest())
                    .as("seed %d, round %d", seed, round)
                    .isLessThanOrEqualTo(roster.longest());
        }
    }

    private Workload workload(int queries, int runners) {
        double[] seconds = IntStream.range(0, queries)
                .mapToDouble(_ -> random.nextInt(4) == 0 ? Math.exp(random.nextGaussian()) * 5 : 1 + random.nextInt(20))
                .toArray();
        double[] fixed = DoubleStream.generate(() -> random.nextInt(60))
                .limit(random.nextInt(3))
                .boxed()
                .sorted(Comparator.reverseOrder())
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new Workload(seconds, fixed, runners, 2, 5);
    }
}
