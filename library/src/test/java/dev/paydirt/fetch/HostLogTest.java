package dev.paydirt.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostLogTest {
    @Test
    void countsByHostAndSecondAndLeavesEmptySecondsOut() {
        var log = new HostLog();
        log.count("b.example", Instant.ofEpochMilli(7_999));
        log.count("a.example", Instant.ofEpochMilli(9_000));
        log.count("a.example", Instant.ofEpochMilli(5_000));
        log.count("a.example", Instant.ofEpochMilli(5_999));

        assertThat(log.perSecond()).isEqualTo(Map.of("a.example", Map.of(5L, 2, 9L, 1), "b.example", Map.of(7L, 1)));
        assertThat(log.perSecond().keySet()).containsExactly("a.example", "b.example");
    }

    @Test
    void whatWasReadDoesNotChangeAfterwards() {
        var log = new HostLog();
        log.count("a.example", Instant.EPOCH);
        var before = log.perSecond();

        log.count("a.example", Instant.EPOCH);

        assertThat(before).isEqualTo(Map.of("a.example", Map.of(0L, 1)));
    }

    @Test
    void losesNoRequestOfManyThreads() throws InterruptedException {
        var log = new HostLog();
        List<Callable<Void>> counts = IntStream.range(0, 5_000)
                .<Callable<Void>>mapToObj(number -> () -> {
                    log.count("a.example", Instant.ofEpochSecond(number % 3));
                    return null;
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(counts);
        }

        assertThat(log.perSecond()).isEqualTo(Map.of("a.example", Map.of(0L, 1_667, 1L, 1_667, 2L, 1_666)));
    }
}
