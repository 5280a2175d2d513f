package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-11-24T02:00:00Z"));
    private final TokenBucket bucket = new TokenBucket(2, 2, now::get);

    @Test
    void aFullBucketLetsAsManyThroughAtOnceAsItsRate() {
        assertThat(bucket.take()).isEmpty();
        assertThat(bucket.take()).isEmpty();
        assertThat(bucket.take()).contains(Duration.ofMillis(500));
    }

    @Test
    void aRefusalTakesNothingAndTellsTheTimeThatIsLeft() {
        bucket.take();
        bucket.take();
        now.set(now.get().plusMillis(300));
        assertThat(bucket.take()).contains(Duration.ofMillis(200));
        assertThat(bucket.take()).contains(Duration.ofMillis(200));
        now.set(now.get().plusMillis(200));
        assertThat(bucket.take()).isEmpty();
    }

    @Test
    void aLongPauseSavesUpNoMoreThanTheRate() {
        now.set(now.get().plus(Duration.ofDays(365)));
        assertThat(bucket.take()).isEmpty();
        assertThat(bucket.take()).isEmpty();
        assertThat(bucket.take()).isPresent();
    }

    @Test
    void aClockThatIsSetBackTakesNothingAway() {
        bucket.take();
        now.set(now.get().minusSeconds(60));
        assertThat(bucket.take()).isEmpty();
        assertThat(bucket.take()).contains(Duration.ofMillis(500));
    }

    @Test
    void aBurstOfItsOwnIsWhatIsSavedUpAndNotWhatComesBack() {
        var deep = new TokenBucket(2, 5, now::get);
        for (int i = 0; i < 5; i++) {
            assertThat(deep.take()).isEmpty();
        }
        assertThat(deep.take()).contains(Duration.ofMillis(500));
        now.set(now.get().plusSeconds(1));
        assertThat(deep.standing())
                .isEqualTo(new Limit.Standing(5, 2, Duration.ofMillis(2500), Duration.ofMillis(1500)));
        assertThat(deep.take()).isEmpty();
        assertThat(deep.take()).isEmpty();
        assertThat(deep.early()).contains(Duration.ofMillis(500));
    }
}
