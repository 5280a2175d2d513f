package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
    @Test
    void atTheBeginningThePlanIsBelieved() {
        assertThat(TimeLeft.of(100, 0, Duration.ZERO)).isEqualTo(Duration.ofSeconds(100));
    }

    @Test
    void atTheEndNothingIsLeft() {
        assertThat(TimeLeft.of(100, 1, Duration.ofSeconds(400))).isZero();
    }

    @Test
    void whatGoesAsPredictedStaysAsPredicted() {
        for (int done = 1; done < 10; done++) {
            assertThat(TimeLeft.of(100, done / 10.0, Duration.ofSeconds(10L * done))
                            .toMillis())
                    .isEqualTo(100_000 - 10_000L * done);
        }
    }

    /// A run that takes so many times what was predicted: near its end the truth is told to a tenth.
    @Test
    void theMoreIsDoneTheMoreCountsHowItWent() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            double predicted = 1 + random.nextInt(5000);
            double times = 0.2 + 5 * random.nextDouble();
            double truth = predicted * times * 0.2;
            Duration told = TimeLeft.of(predicted, 0.8, Duration.ofMillis((long) (predicted * times * 800)));
            assertThat(told.toMillis() / 1000.0).as("seed %d", seed).isBetween(truth * 0.85, truth * 1.5);
        }
    }
}
