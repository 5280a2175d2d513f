package dev.paydirt.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.collect.KnownDetails.Found;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KnownDetailsTest {
    private final KnownDetails known = new KnownDetails();
    private final AtomicInteger asked = new AtomicInteger();

    private Found told(int bytes) {
        asked.incrementAndGet();
        return new Found.Told(new byte[bytes]);
    }

    @Test
    void ofManyWhoWantADetailOneAsks() throws Exception {
        Callable<Found> wants = () -> known.get("GET a", () -> told(1));
        List<Found> found = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Found> each : threads.invokeAll(Collections.nCopies(50, wants))) {
                found.add(each.get());
            }
        }
        assertThat(asked).hasValue(1);
        assertThat(found).hasSize(50).containsOnly(found.getFirst());
    }

    @Test
    void aPostingThatIsGoneIsNotAskedForAgain() throws InterruptedException {
        known.get("GET a", Found.Gone::new);
        assertThat(known.get("GET a", () -> told(1))).isEqualTo(new Found.Gone());
        assertThat(asked).hasValue(0);
    }

    @Test
    void aFailureIsNotRemembered() throws InterruptedException {
        assertThat(known.get("GET a", () -> new Found.Failed("no"))).isEqualTo(new Found.Failed("no"));
        assertThat(known.get("GET a", () -> told(1))).isInstanceOf(Found.Told.class);
    }

    @Test
    void whoeverIsStoppedWhileAskingLeavesTheDetailToOthers() throws InterruptedException {
        assertThatThrownBy(() -> known.get("GET a", () -> {
                    throw new InterruptedException("stopped");
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(known.get("GET a", () -> told(1))).isInstanceOf(Found.Told.class);
    }

    @Test
    void theOldestGoWhenThereIsNoRoom() throws InterruptedException {
        int third = (int) (KnownDetails.MOST_BYTES / 3);
        for (String request : List.of("a", "b", "c", "d")) {
            known.get(request, () -> told(third));
        }
        assertThat(asked).hasValue(4);
        known.get("d", () -> told(third));
        assertThat(asked).as("the newest is known").hasValue(4);
        known.get("a", () -> told(third));
        assertThat(asked).as("the oldest is not").hasValue(5);
    }

    @Test
    void whatAJournalKeptIsKnown() throws InterruptedException {
        known.learn("GET a", new byte[] {1});
        assertThat(known.get("GET a", () -> told(2)))
                .isInstanceOfSatisfying(
                        Found.Told.class, found -> assertThat(found.json()).containsExactly(1));
    }
}
