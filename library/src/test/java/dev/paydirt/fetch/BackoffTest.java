package dev.paydirt.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration CEILING = Duration.ofSeconds(60);

    @Test
    void doublesUpToTheCeiling() {
        Backoff backoff = Backoff.doubling(FIRST, CEILING);

        assertThat(IntStream.rangeClosed(1, 9)
                        .mapToObj(retry -> backoff.before(retry).toMillis()))
                .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 32_000L, 60_000L, 60_000L);
        assertThat(backoff.before(Integer.MAX_VALUE)).isEqualTo(CEILING);
    }

    @Test
    void fullJitterTakesAnythingFromNothingToTheWhole() {
        long seed = new Random().nextLong();
        Backoff jittered = Backoff.doubling(FIRST, CEILING).fullJitter(new Random(seed));

        for (int retry = 1; retry <= 10; retry++) {
            long whole = Backoff.doubling(FIRST, CEILING).before(retry).toNanos();
            int which = retry;
            var waits = IntStream.range(0, 500)
                    .mapToObj(_ -> jittered.before(which).toNanos())
                    .toList();
            assertThat(waits).as("seed %d, retry %d", seed, retry).allMatch(wait -> wait >= 0 && wait <= whole);
            assertThat(waits).as("seed %d, retry %d", seed, retry).anyMatch(wait -> wait < whole / 10);
            assertThat(waits).as("seed %d, retry %d", seed, retry).anyMatch(wait -> wait > whole / 10 * 9);
        }
    }

    @Test
    void refusesAWaitThatCannotGrow() {
        assertThatThrownBy(() -> Backoff.doubling(Duration.ZERO, CEILING)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Backoff.doubling(CEILING, FIRST)).isInstanceOf(IllegalArgumentException.class);
    }
}
