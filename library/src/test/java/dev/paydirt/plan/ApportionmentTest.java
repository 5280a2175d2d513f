package dev.paydirt.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApportionmentTest {
    @Test
    void whatRoundingLeavesGoesToTheBatchThatTakesLongest() {
        assertThat(parts(10, List.of(416L, 416L, 416L, 312L, 312L, 312L, 312L, 208L, 208L, 208L), 5))
                .containsExactly(2, 2, 2, 2, 2, 2, 2, 2, 2, 2);
        assertThat(parts(7, List.of(100L, 90L, 90L), 3)).containsExactly(3, 2, 2);
    }

    @Test
    void whoAsksTheSameGetsTheSameThoughSomethingIsLeftOver() {
        assertThat(parts(7, List.of(100L, 100L, 100L), 3)).containsExactly(2, 2, 2);
    }

    @Test
    void whoAsksMoreMayAskMore() {
        assertThat(parts(10, List.of(1_000L, 10L, 10L, 10L, 10L), 5)).containsExactly(6, 1, 1, 1, 1);
    }

    @Test
    void fewerBatchesThanRunnersHaveTheWholeRateAmongThem() {
        assertThat(parts(10, List.of(50L, 50L), 20)).containsExactly(5, 5);
        assertThat(parts(1, List.of(50L), 20)).containsExactly(1);
    }

    @Test
    void aRateTooSmallForAllIsOneRequestForEach() {
        assertThat(parts(2, List.of(9L, 5L, 1L), 3)).containsExactly(1, 1, 1);
    }

    @Test
    void whateverRunsTogetherStaysWithinTheRateAndWhoAsksMoreHasNoLess() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            int together = 1 + random.nextInt(20);
            int requests = together + random.nextInt(200);
            List<Long> asked = Stream.generate(() -> (long) Math.pow(10, 4 * random.nextDouble()))
                    .limit(1 + random.nextInt(60))
                    .toList();

            List<Integer> parts = parts(requests, asked, together);

            assertThat(parts).as("seed %d, round %d", seed, round).hasSize(asked.size());
            assertThat(largest(parts, together))
                    .as("seed %d, round %d", seed, round)
                    .isLessThanOrEqualTo(requests);
            for (int one = 0; one < parts.size(); one++) {
                for (int other = 0; other < parts.size(); other++) {
                    assertThat(asked.get(one) > asked.get(other) && parts.get(one) < parts.get(other))
                            .as("seed %d, round %d", seed, round)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aLargeRateOfManyBatchesIsDividedAtOnce() {
        List<Long> asked =
                Stream.iterate(1L, one -> one * 3 % 7_919).limit(5_000).toList();

        assertThat(largest(parts(1_000_000, asked, 20), 20)).isBetween(999_900L, 1_000_000L);
    }

    /// What each batch may use, in the order in which they are given.
    private static List<Integer> parts(int requests, List<Long> asked, int together) {
        Map<Long, Integer> parts = Apportionment.of(requests, asked, together);
        return asked.stream().map(one -> parts.getOrDefault(one, 0)).toList();
    }

    private static long largest(List<Integer> parts, int together) {
        return parts.stream()
                .sorted(Comparator.reverseOrder())
                .limit(together)
                .mapToLong(Integer::longValue)
                .sum();
    }
}
