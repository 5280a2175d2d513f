package dev.paydirt.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HostUseTest {
    private static final Instant NOW = Instant.parse("2025-11-24T02:00:00Z");

    private static Map<String, SortedMap<Long, Integer>> account(String host, Map<Long, Integer> secondsAgo) {
        var perSecond = new TreeMap<Long, Integer>();
        secondsAgo.forEach((ago, requests) -> perSecond.put(NOW.getEpochSecond() - ago, requests));
        return Map.of(host, perSecond);
    }

    private static int sum(HostUse use, String host, Duration span) {
        return use.of(host, NOW, span).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Test
    void addsUpWhatAllRunnersSentWithinTheSpan() {
        var use = new HostUse();
        use.add(List.of(account("a", Map.of(0L, 1, 59L, 10, 60L, 100)), account("b", Map.of(61L, 5))));
        use.add(List.of(account("a", Map.of(59L, 1000))));

        assertThat(sum(use, "a", Duration.ofMinutes(1))).isEqualTo(1011);
        assertThat(sum(use, "b", Duration.ofMinutes(1))).isZero();
        assertThat(sum(use, "a", Duration.ofDays(1))).isEqualTo(1111);
        assertThat(sum(use, "b", Duration.ofDays(1))).isEqualTo(5);
        assertThat(sum(use, "c", Duration.ofDays(1))).isZero();
    }

    @Test
    void twoAccountsOfOneBatchAreNotCountedTwice() {
        var use = new HostUse();
        use.add(List.of(account("a", Map.of(5L, 3, 4L, 2)), account("a", Map.of(5L, 3, 4L, 4, 3L, 1))));

        assertThat(sum(use, "a", Duration.ofMinutes(1))).isEqualTo(8);
    }

    @Test
    void whatAClockAheadOfOursWroteDownIsNotCounted() {
        var use = new HostUse();
        use.add(List.of(account("a", Map.of(-1L, 7))));

        assertThat(use.of("a", NOW, Duration.ofDays(1))).isEmpty();
    }

    @Test
    void agreesWithCountingOneByOne() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            List<Long> sent = new ArrayList<>();
            var use = new HostUse();
            for (int batch = 0; batch < 5; batch++) {
                var perSecond = new TreeMap<Long, Integer>();
                for (int request = 0; request < 40; request++) {
                    long second = NOW.getEpochSecond() - random.nextInt(200);
                    sent.add(second);
                    perSecond.merge(second, 1, Integer::sum);
                }
                use.add(List.of(Map.of("a", perSecond)));
            }
            int span = 1 + random.nextInt(150);
            long expected = sent.stream()
                    .filter(second -> second > NOW.getEpochSecond() - span)
                    .count();
            assertThat(sum(use, "a", Duration.ofSeconds(span)))
                    .as("seed %d", seed)
                    .isEqualTo((int) expected);
        }
    }
}
