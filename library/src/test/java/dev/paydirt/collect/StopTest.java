package dev.paydirt.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class StopTest {
    private final Stop stop = new Stop();

    @Test
    void nothingStopsWhileNobodyWantsIt() throws InterruptedException {
        assertThat(stop.wakeable(() -> 7)).isEqualTo(7);
        assertThat(stop.reason()).isEmpty();
    }

    @Test
    void whoeverBeginsToWaitAfterwardsDoesNotBegin() {
        stop.request("stopped by a signal");
        assertThatThrownBy(() -> stop.wakeable(() -> {
                    throw new AssertionError("it began");
                }))
                .isInstanceOf(InterruptedException.class)
                .hasMessage("stopped by a signal");
        assertThat(stop.reason()).contains("stopped by a signal");
    }

    @Test
    void whoeverWaitsIsWokenAndNotDisturbedAfterwards() throws Exception {
        var waiting = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> woken = threads.submit(() -> {
                try {
                    return stop.wakeable(() -> {
                        waiting.countDown();
                        new CountDownLatch(1).await();
                        return false;
                    });
                } catch (InterruptedException awake) {
                    // What is written from here on must not be interrupted again.
                    return !Thread.currentThread().isInterrupted();
                }
            });
            waiting.await();
            stop.request("enough");
            assertThat(woken.get()).isTrue();
        }
    }

    @Test
    void anAnswerThatCameAllTheSameIsGivenWithoutAnInterrupt() throws InterruptedException {
        int answer = stop.wakeable(() -> {
            stop.request("too late");
            return 7;
        });
        assertThat(answer).isEqualTo(7);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void whoeverDoesNotWaitIsLeftAlone() throws InterruptedException {
        stop.wakeable(() -> 1);
        stop.request("now");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
