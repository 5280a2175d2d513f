package dev.paydirt.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaseTest {
    private static final String KEY = "metadata/runs/t/lease.json";

    @TempDir
    Path folder;

    private Store store;
    private Instant now = Instant.parse("2025-11-24T02:00:00Z");
    private final InstantSource clock = () -> now;

    @BeforeEach
    void open() {
        store = store();
    }

    /// An empty one.
    Store store() {
        return Store.at(folder.toString());
    }

    @Test
    void oneHasItAndTheOthersLearnWho() throws IOException {
        assertThat(take("first")).isPresent();

        assertThat(take("second")).isEmpty();
        assertThat(Lease.holder(store, KEY)).contains("first");
    }

    @Test
    void whoGivesItUpLeavesNothingBehind() throws IOException {
        take("first").orElseThrow().close();

        assertThat(Lease.holder(store, KEY)).isEmpty();
        assertThat(store.keys("")).isEmpty();
        assertThat(take("second")).isPresent();
    }

    @Test
    void aLeaseThatWasNotRenewedIsTakenOver() throws IOException {
        Lease first = take("first").orElseThrow();
        pass(Duration.ofMinutes(10).minusMillis(1));
        assertThat(take("second")).isEmpty();
        pass(Duration.ofMillis(1));

        Lease second = take("second").orElseThrow();

        assertThat(first.renew()).isFalse();
        first.close();
        assertThat(Lease.holder(store, KEY)).contains("second");
        assertThat(second.renew()).isTrue();
        assertThat(store.keys("")).containsExactly(KEY);
    }

    @Test
    void aRenewedLeaseStays() throws IOException {
        Lease first = take("first").orElseThrow();
        for (int renewal = 0; renewal < 5; renewal++) {
            pass(Duration.ofMinutes(9));
            assertThat(first.renew()).isTrue();
        }

        assertThat(take("second")).isEmpty();
    }

    @Test
    void aLeaseThatWentStaleIsNotRenewedEvenIfNobodyTookIt() throws IOException {
        Lease first = take("first").orElseThrow();
        pass(Duration.ofMinutes(10));

        assertThat(first.renew()).isFalse();
    }

    @Test
    void aLeaseFromTheFutureBlocksNobodyForLong() throws IOException {
        pass(Duration.ofHours(5));
        take("ahead");
        pass(Duration.ofHours(-5).plusMinutes(1));
        assertThat(take("second")).isPresent();
    }

    @Test
    void aClockSetBackALittleTakesNothingFromItsHolder() throws IOException {
        take("first");
        pass(Duration.ofMinutes(-9));
        assertThat(take("second")).isEmpty();
    }

    @Test
    void aHolderThatSaysSoOftenKeepsItHoweverTheClockJumps() throws IOException {
        Lease first = take("first").orElseThrow();
        for (int jump : new int[] {3, 3, -7, 8, -8, 9, 3}) {
            pass(Duration.ofMinutes(jump));
            first.keep();
            assertThat(take("second")).isEmpty();
        }
        pass(Duration.ofHours(3));
        first.keep();
        pass(Duration.ofMinutes(1));
        assertThat(take("second")).as("asleep for hours").isPresent();
        assertThat(first.renew()).isFalse();
    }

    @Test
    void theSameHolderDoesNotGetItTwice() throws IOException {
        take("first");

        assertThat(take("first")).isEmpty();
    }

    @Test
    void ofManyWhoFindItStaleOneTakesItOver() throws Exception {
        for (int round = 0; round < 20; round++) {
            take("dead");
            pass(Lease.STALE_AFTER);
            Callable<Optional<Lease>> taker = () -> take("taker");
            int taken = 0;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Optional<Lease>> lease : threads.invokeAll(Collections.nCopies(16, taker))) {
                    taken += lease.get().isPresent() ? 1 : 0;
                }
            }
            assertThat(taken).isEqualTo(1);
            assertThat(store.keys("")).containsExactly(KEY);
            pass(Lease.STALE_AFTER);
        }
    }

    @Test
    void whoeverTookItWhileAnotherMerelyLookedIsNotTakenForDead() throws IOException {
        LocalLock looking = LocalLock.take(store, KEY).orElseThrow();
        Optional<Lease> first = take("first");
        looking.close();

        assertThat(first).isPresent();
        assertThat(take("second")).isEmpty();
    }

    @Test
    void whoDiesWhileTakingOverBlocksNobodyForLong() throws IOException {
        take("first");
        String token = new String(store.get(KEY).orElseThrow(), UTF_8).replaceFirst(".*\"token\":\"([^\"]*)\".*", "$1");
        pass(Lease.STALE_AFTER);
        store.create(
                KEY + "." + token,
                "{\"holder\":\"second\",\"token\":\"x\",\"at\":\"%s\"}"
                        .formatted(now)
                        .getBytes(UTF_8));

        assertThat(take("third")).isEmpty();
        pass(Lease.STALE_AFTER);
        assertThat(take("third")).isEmpty();
        assertThat(take("third")).isPresent();
        assertThat(store.keys("")).containsExactly(KEY);
    }

    @Test
    void aLeaseThatCannotBeReadIsNamedWithTheRemedy() throws IOException {
        for (String broken : new String[] {"", "{", "[]", "{\"holder\":\"x\",\"at\":\"noon\"}"}) {
            store.put(KEY, broken.getBytes(UTF_8));

            assertThatThrownBy(() -> take("first"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(KEY)
                    .hasMessageContaining("delete it");
        }
    }

    private Optional<Lease> take(String holder) throws IOException {
        return Lease.take(store, KEY, holder, clock);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
