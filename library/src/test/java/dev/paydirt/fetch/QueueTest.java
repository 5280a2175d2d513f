package dev.paydirt.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QueueTest {
    private final Queue queue = new Queue();
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> standing = new ArrayList<>();

    @Test
    void whatLeadsToMoreGoesFirstThenWhatHasMostLeftThenWhatCameFirst() throws Exception {
        queue.enter(Precedence.FIRST);
        stand("little", new Precedence(false, 10));
        stand("much", new Precedence(false, 200));
        stand("as much", new Precedence(false, 200));
        stand("a list", new Precedence(true, 1));
        stand("a longer list", new Precedence(true, 2));
        stand("robots.txt", Precedence.FIRST);

        queue.leave();

        awaitAll();
        assertThat(order).containsExactly("robots.txt", "a longer list", "a list", "much", "as much", "little");
    }

    @Test
    void nobodyIsOvertakenForEver() throws Exception {
        queue.enter(Precedence.FIRST);
        stand("short", new Precedence(false, 0));
        for (int arrival = 0; arrival < 1_999; arrival++) {
            stand("before it", Precedence.FIRST);
        }
        stand("behind it", Precedence.FIRST);

        queue.leave();

        awaitAll();
        assertThat(order).hasSize(2_001).endsWith("before it", "short", "behind it");
    }

    @Test
    void whoIsInterruptedLeavesTheOthersTheirPlaces() throws Exception {
        queue.enter(Precedence.FIRST);
        stand("impatient", new Precedence(true, 9));
        stand("patient", new Precedence(true, 1));
        standing.getFirst().interrupt();
        standing.getFirst().join();

        queue.leave();

        awaitAll();
        assertThat(order).containsExactly("impatient was interrupted", "patient");
        queue.enter(Precedence.FIRST);
    }

    /// Interruptions meet the moments at which places are handed over.
    @Test
    void neverTwoHaveThePlaceAndItIsNeverLostWhoeverIsInterrupted() throws Exception {
        Random random = new Random(1);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 5_000; thread++) {
                Precedence precedence = new Precedence(random.nextBoolean(), random.nextInt(5));
                all.add(threads.submit(() -> {
                    queue.enter(precedence);
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    inside.decrementAndGet();
                    queue.leave();
                    return true;
                }));
                if (random.nextInt(3) == 0) {
                    all.get(random.nextInt(all.size())).cancel(true);
                }
            }
        }

        assertThat(most).hasValue(1);
        assertThat(queue.length()).isZero();
        queue.enter(Precedence.FIRST);
    }

    /// Returns when it stands in the queue.
    private void stand(String name, Precedence precedence) {
        int before = queue.length();
        standing.add(Thread.startVirtualThread(() -> {
            try {
                queue.enter(precedence);
                order.add(name);
                queue.leave();
            } catch (InterruptedException interruption) {
                order.add(name + " was interrupted");
            }
        }));
        while (queue.length() == before) {
            Thread.onSpinWait();
        }
    }

    private void awaitAll() throws InterruptedException {
        for (Thread thread : standing) {
            thread.join();
        }
    }
}
