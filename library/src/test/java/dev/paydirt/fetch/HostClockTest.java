package dev.paydirt.fetch;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostClockTest {
    private static final Instant NOW = FakeTime.START;
    private final Random random = new Random(7);

    @Test
    void withoutARateEveryTurnIsNow() {
        var clock = new HostClock(List.of());

        assertThat(clock.reserve(NOW)).isZero();
        assertThat(clock.reserve(NOW)).isZero();
        assertThat(clock.begin(NOW)).isZero();
        assertThat(clock.begin(NOW)).isZero();
    }

    @Test
    void spreadsTurnsEvenlyByTheStrictestRate() {
        var clock = new HostClock(List.of(new Rate(5, ofSeconds(1)), new Rate(30, ofMinutes(1))));

        assertThat(List.of(clock.reserve(NOW), clock.reserve(NOW), clock.reserve(NOW.plusSeconds(1))))
                .containsExactly(ofSeconds(0), ofSeconds(2), ofSeconds(3));
    }

    @Test
    void whoFollowsAnotherProcessKeepsItsDistanceFromTheFirstRequestOn() {
        var after = new Allowance(List.of(new Rate(1, ofSeconds(2))), List.of(), 5, true);
        var clock = new HostClock("the host", after, Optional.empty(), List.of(), HostListener.SILENT);

        assertThat(List.of(clock.reserve(NOW), clock.reserve(NOW), clock.reserve(NOW.plusSeconds(60))))
                .containsExactly(ofSeconds(2), ofSeconds(4), ofSeconds(0));
    }

    @Test
    void aTurnNotUsedIsNotSavedUp() {
        var clock = new HostClock(List.of(new Rate(1, ofSeconds(2))));
        clock.reserve(NOW);

        assertThat(clock.reserve(NOW.plusSeconds(100))).isZero();
        assertThat(clock.reserve(NOW.plusSeconds(100))).isEqualTo(ofSeconds(2));
    }

    @Test
    void aThreadThatWokeLateDoesNotComeCloseToTheNext() {
        var clock = new HostClock(List.of(new Rate(1, ofSeconds(2))));
        clock.reserve(NOW);
        clock.reserve(NOW);

        assertThat(clock.begin(NOW.plusMillis(1_500))).isZero();
        assertThat(clock.begin(NOW.plusMillis(2_000))).isEqualTo(ofMillis(1_500));
        assertThat(clock.begin(NOW.plusMillis(3_500))).isZero();
        assertThat(clock.reserve(NOW.plusMillis(3_500))).isGreaterThanOrEqualTo(ofSeconds(2));
    }

    @Test
    void aPauseHoldsForTurnsThatWereReservedBeforeIt() {
        var clock = new HostClock(List.of());
        clock.reserve(NOW);

        clock.pushBack(NOW.plusSeconds(30));
        clock.pushBack(NOW.plusSeconds(10));

        assertThat(clock.begin(NOW)).isEqualTo(ofSeconds(30));
        assertThat(clock.closed(NOW)).isEqualTo(ofSeconds(30));
        assertThat(clock.begin(NOW.plusSeconds(30))).isZero();
        assertThat(clock.closed(NOW.plusSeconds(30))).isZero();
    }

    @Test
    void aQuotaIsCountedAndNotSpread() {
        var clock = new HostClock(List.of(new Rate(2, Duration.ofDays(1))));

        assertThat(clock.begin(NOW)).isZero();
        assertThat(clock.begin(NOW.plusSeconds(1))).isZero();
        assertThat(clock.begin(NOW.plusSeconds(2))).isEqualTo(Duration.ofDays(1).minusSeconds(2));
        assertThat(clock.closed(NOW.plusSeconds(2)))
                .isEqualTo(Duration.ofDays(1).minusSeconds(2));
        assertThat(clock.begin(NOW.plus(Duration.ofDays(1)))).isZero();
        assertThat(clock.begin(NOW.plus(Duration.ofDays(1)))).isEqualTo(ofSeconds(1));
    }

    @Test
    void thePenaltyDoublesUpToItsCeilingAndHalfOfItIsChance() {
        var clock = new HostClock(List.of());
        Instant now = NOW;
        for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 64, 120, 120}) {
            clock.slowDown(now, random);
            assertThat(clock.closed(now)).isBetween(ofMillis(seconds * 500), ofSeconds(seconds));
            now = now.plus(clock.closed(now));
        }
    }

    @Test
    void refusalsOfRequestsAlreadyUnderWayDoNotDoubleThePenalty() {
        var clock = new HostClock(List.of());
        IntStream.range(0, 10).forEach(_ -> clock.slowDown(NOW, random));

        assertThat(clock.closed(NOW)).isLessThanOrEqualTo(Penalty.FIRST);
    }

    @Test
    void thePenaltyIsForgottenByHalves() {
        var clock = new HostClock(List.of());
        Instant now = NOW;
        for (int refusal = 0; refusal < 6; refusal++) {
            clock.slowDown(now, random);
            now = now.plus(clock.closed(now));
        }
        Instant later = now.plus(Penalty.FORGET_AFTER.multipliedBy(3));
        clock.slowDown(later, random);
        assertThat(clock.closed(later)).isBetween(ofSeconds(4), ofSeconds(8));

        Instant muchLater = later.plus(Duration.ofDays(400));
        clock.slowDown(muchLater, random);
        assertThat(clock.closed(muchLater)).isLessThanOrEqualTo(Penalty.FIRST);
    }

    @Test
    void fiftyThreadsAtOneClockNeverStartCloserThanTheInterval() throws Exception {
        for (int round = 0; round < 20; round++) {
            long seed = new Random().nextLong();
            var chance = new Random(seed);
            Duration interval = Duration.ofNanos(1 + chance.nextLong(3_000_000_000L));
            var clock = new HostClock(List.of(new Rate(1, interval), new Rate(7, interval)));

            List<Instant> starts = startsOfFiftyThreads(clock, seed);

            assertThat(starts).hasSize(500);
            for (int start = 1; start < starts.size(); start++) {
                assertThat(Duration.between(starts.get(start - 1), starts.get(start)))
                        .as("seed %d, start %d", seed, start)
                        .isGreaterThanOrEqualTo(interval);
            }
        }
    }

    @Test
    void threadsThatPressAtTheSameMomentDoNotSlipThroughTogether() throws Exception {
        var clock = new HostClock(List.of(new Rate(1, Duration.ofNanos(10))));
        var ticks = new AtomicLong();

        List<Instant> starts = byFifty(_ -> () -> {
            List<Instant> mine = new ArrayList<>();
            for (int attempt = 0; attempt < 2_000; attempt++) {
                Instant now = NOW.plusNanos(ticks.incrementAndGet());
                if (clock.begin(now).isZero()) {
                    mine.add(now);
                }
            }
            return mine;
        });

        assertThat(starts).isNotEmpty();
        for (int start = 1; start < starts.size(); start++) {
            assertThat(Duration.between(starts.get(start - 1), starts.get(start)))
                    .isGreaterThanOrEqualTo(Duration.ofNanos(10));
        }
    }

    @Test
    void everybodyWhoReservesGetsATurnOfTheirOwn() throws Exception {
        var clock = new HostClock(List.of(new Rate(1, ofSeconds(2))));

        List<Instant> turns = byFifty(_ -> () ->
                Stream.generate(() -> NOW.plus(clock.reserve(NOW))).limit(5_000).toList());

        assertThat(turns.stream().distinct()).hasSize(250_000);
        assertThat(turns.getLast()).isEqualTo(NOW.plusSeconds(2 * 249_999));
    }

    private static List<Instant> startsOfFiftyThreads(HostClock clock, long seed) throws Exception {
        var time = new FakeTime();
        return byFifty(worker -> () -> tenStarts(clock, time, new Random(seed + worker)));
    }

    private static List<Instant> byFifty(IntFunction<Callable<List<Instant>>> worker) throws Exception {
        List<Callable<List<Instant>>> workers =
                IntStream.range(0, 50).mapToObj(worker).toList();
        List<Instant> starts = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Instant>> done : threads.invokeAll(workers)) {
                starts.addAll(done.get());
            }
        }
        return starts.stream().sorted().toList();
    }

    /// Some threads wake late, and some are pushed back by the host.
    private static List<Instant> tenStarts(HostClock clock, FakeTime time, Random random) {
        List<Instant> starts = new ArrayList<>();
        while (starts.size() < 10) {
            Instant now = time.instant();
            Duration wait = clock.reserve(now);
            do {
                time.until(now.plus(wait).plusNanos(random.nextInt(1_000)));
                now = time.instant();
                wait = clock.begin(now);
            } while (wait.isPositive());
            starts.add(now);
            if (random.nextInt(20) == 0) {
                clock.pushBack(now.plusMillis(random.nextInt(100)));
            }
        }
        return starts;
    }
}
