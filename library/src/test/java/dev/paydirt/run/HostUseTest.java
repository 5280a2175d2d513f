package dev.paydirt.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HostUseTest {
    private static final Instant NOW = Instant.parse("2025-11-24T02:00:00Z");

    private static BatchReport report(HostReport... hosts) {
        return new BatchReport(
                1,
                "1",
                new Timestamp(NOW),
                Status.COMPLETE,
                1,
                NOW,
                NOW,
                List.of(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                "k",
                0,
                "",
                List.of(hosts),
                List.of(),
                List.of());
    }

    private static HostReport host(String name, Map<Long, Integer> secondsAgo) {
        var perSecond = new TreeMap<Long, Integer>();
        secondsAgo.forEach((ago, requests) -> perSecond.put(NOW.getEpochSecond() - ago, requests));
        return new HostReport(name, List.of(), perSecond);
    }

    @Test
    void addsUpWhatAllRunnersSentWithinTheSpan() {
        List<BatchReport> reports = List.of(
                report(host("a", Map.of(0L, 1, 59L, 10, 60L, 100)), host("b", Map.of(61L, 5))),
                report(host("a", Map.of(59L, 1000))));

        assertThat(HostUse.within(reports, NOW, Duration.ofMinutes(1))).containsExactly(Map.entry("a", 1011L));
        assertThat(HostUse.within(reports, NOW, Duration.ofDays(1)))
                .containsExactly(Map.entry("a", 1111L), Map.entry("b", 5L));
    }

    @Test
    void whatAClockAheadOfOursWroteDownIsNotCounted() {
        assertThat(HostUse.within(List.of(report(host("a", Map.of(-1L, 7)))), NOW, Duration.ofDays(1)))
                .isEmpty();
    }

    @Test
    void agreesWithCountingOneByOne() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            List<Long> sent = new ArrayList<>();
            List<BatchReport> reports = new ArrayList<>();
            for (int batch = 0; batch < 5; batch++) {
                var perSecond = new TreeMap<Long, Integer>();
                for (int request = 0; request < 40; request++) {
                    long second = NOW.getEpochSecond() - random.nextInt(200);
                    sent.add(second);
                    perSecond.merge(second, 1, Integer::sum);
                }
                reports.add(report(new HostReport("a", List.of(), perSecond)));
            }
            int span = 1 + random.nextInt(150);
            long expected = sent.stream()
                    .filter(second -> second > NOW.getEpochSecond() - span)
                    .count();
            assertThat(HostUse.within(reports, NOW, Duration.ofSeconds(span)).getOrDefault("a", 0L))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }
}
