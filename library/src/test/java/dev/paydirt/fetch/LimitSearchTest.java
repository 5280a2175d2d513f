package dev.paydirt.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.fetch.VirtualBoard.Habits;
import dev.paydirt.fetch.VirtualBoard.Result;
import dev.paydirt.fetch.VirtualBoard.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// All times are virtual, so a makespan here is arithmetic and not a measurement.
class LimitSearchTest {
    private static final int CROWD = 50;

    /// Forty queries of a hundred postings with their details.
    private static final int WORK = 4_160;

    private static final int SEEDS = 20;

    @ParameterizedTest
    @EnumSource
    void aBucketNobodyDeclaredIsFoundWithFewRefusalsAndKeptFull(RetryAfter retryAfter) {
        everySeed(new Habits(50, 50, WORK, 0, retryAfter, 0.002), 1.05, 0.01);
    }

    @ParameterizedTest
    @EnumSource
    void aBoardThatClosesAfterARefusalIsHardlyEverMadeToCloseAgain(RetryAfter retryAfter) {
        everySeed(new Habits(5, 5, WORK, 5, retryAfter, 0.002), 1.15, 0.02);
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "THE_TRUTH"})
    void aBoardThatClosesIsFoundInAThousandRequestsToo(RetryAfter retryAfter) {
        everySeed(new Habits(5, 5, 1_000, 5, retryAfter, 0.002), 1.3, 0.025);
    }

    @Test
    void mostBucketsAreFoundWhateverTheirRateAndBurst() {
        for (int round = 0; round < 60; round++) {
            long seed = new Random().nextLong();
            Random random = new Random(seed);
            double perSecond = 2 * Math.pow(50, random.nextDouble());
            // A burst of less than a tenth of a second's turns is gone before an answer can tell.
            double burst = Math.max(5, Math.floor(perSecond / 10 + random.nextInt(96)));
            Habits habits = new Habits(perSecond, burst, WORK, 0, RetryAfter.NONE, 0.002);

            LearntLimit learnt = firstRun(habits, seed, 1.15, 0.02);

            assertThat(learnt.perSecond())
                    .as("seed %d: %s", seed, habits)
                    .isBetween(0.9 * perSecond, 1.0005 * perSecond);
        }
    }

    @Test
    void aHostThatTakesOneAtATimeIsFoundToo() {
        everySeed(new Habits(2, 1, WORK, 0, RetryAfter.NONE, 0.002), 1.05, 0.02);
    }

    @Test
    void jitterOnTheWayCostsLittle() {
        everySeed(new Habits(50, 50, WORK, 0, RetryAfter.NONE, 0.05), 1.15, 0.02);
    }

    @Test
    void aLimitIsOnlySoughtWhereOneIsMet() {
        HostClock clock = clock(Optional.empty());
        VirtualBoard board = new VirtualBoard(new Habits(1e6, 1e6, WORK, 0, RetryAfter.NONE, 0.002), 1);

        Result result = board.work(clock, CROWD);

        assertThat(result.refused()).isZero();
        assertThat(result.makespan()).isLessThan(1.05);
        assertThat(clock.learnt(board.end())).isEmpty();
    }

    /// Ten times as many refusals as a good search for a limit brings, and no limit.
    @ParameterizedTest
    @EnumSource
    void aHostThatRefusesAtRandomIsNotTakenForASlowOne(RetryAfter retryAfter) {
        for (double refused : new double[] {0.01, 0.03, 0.1}) {
            for (int seed = 0; seed < SEEDS; seed++) {
                Habits habits = new Habits(1e6, 1e6, WORK, 0, retryAfter, 0.002, refused);
                Result result = new VirtualBoard(habits, seed).work(clock(Optional.empty()), CROWD);

                // Unlimited it takes 17 seconds. Before limits were doubted it took from ten minutes to some weeks.
                assertThat(result.makespan()).as("seed %d: %s", seed, habits).isLessThan(40);
            }
        }
    }

    @Test
    void whatRefusesAtRandomIsForgottenByTheNextRun() {
        Habits habits = new Habits(1e6, 1e6, WORK, 0, RetryAfter.NONE, 0.002, 0.05);
        var old = new LearntLimit("board.example", 4, 1, OptionalDouble.of(4.1), 30, FakeTime.START);
        HostClock clock = clock(Optional.of(old));
        VirtualBoard board = new VirtualBoard(habits, 11);

        board.work(clock, CROWD);

        assertThat(clock.learnt(board.end())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aLimitIsStillKeptToWhereSomeRefusalsAreOfChance(RetryAfter retryAfter) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Habits habits = new Habits(50, 50, WORK, 0, retryAfter, 0.002, 0.02);
            Result result = new VirtualBoard(habits, seed).work(clock(Optional.empty()), CROWD);

            assertThat(result.refused()).as("seed %d: %s", seed, habits).isLessThan(0.12);
        }
    }

    @Test
    void aRememberedLimitThatIsTooHighByNowIsFoundAnew() {
        var old = new LearntLimit("board.example", 200, 100, OptionalDouble.empty(), 3, FakeTime.START);
        HostClock clock = clock(Optional.of(old));

        Result result = new VirtualBoard(new Habits(20, 20, WORK, 0, RetryAfter.NONE, 0.002), 7).work(clock, CROWD);

        assertThat(result.makespan()).isLessThan(1.1);
        assertThat(result.refused()).isLessThan(0.03);
    }

    @Test
    void aHostThatDoesNotKeepToItsDeclaredRateIsFoundOutToo() {
        Allowance declared = new Allowance(List.of(new Rate(20, Duration.ofSeconds(1))), CROWD);
        HostClock clock = new HostClock("board.example", declared, Optional.empty(), List.of(), HostListener.SILENT);

        Result result = new VirtualBoard(new Habits(5, 5, WORK, 0, RetryAfter.NONE, 0.002), 3).work(clock, CROWD);

        assertThat(result.makespan()).isLessThan(1.1);
        assertThat(result.refused()).isLessThan(0.02);
    }

    @Test
    void aHostThatNeverOpenedAgainTeachesNothing() {
        HostClock clock = clock(Optional.empty());
        Instant start = FakeTime.START;
        clock.begin(start);
        clock.refused(start, start.plusMillis(100), Optional.empty(), new Random(1));
        clock.ended(start);

        assertThat(clock.learnt(start.plusSeconds(9))).isEmpty();
    }

    @Test
    void nothingIsSentToAClosedHostButOneRequestThatFindsOut() {
        HostClock clock = clock(Optional.empty());
        Instant start = FakeTime.START;
        assertThat(clock.begin(start)).isZero();
        clock.refused(start, start.plusMillis(100), Optional.of(Duration.ofSeconds(3)), new Random(1));
        clock.ended(start);
        Instant open = start.plusMillis(3_100);

        assertThat(clock.hasRoom()).isTrue();
        assertThat(clock.begin(open)).isZero();
        assertThat(clock.hasRoom()).isFalse();

        clock.accepted(open, open.plusMillis(100));
        clock.ended(open);
        assertThat(clock.hasRoom()).isTrue();
    }

    /// @param longest the makespan allowed to the first run, by the lower bound
    private static void everySeed(Habits habits, double longest, double refused) {
        for (int seed = 0; seed < SEEDS; seed++) {
            LearntLimit learnt = firstRun(habits, seed, longest, refused);

            HostClock remembering = clock(Optional.of(learnt));
            Result second = new VirtualBoard(habits, 1_000 + seed).work(remembering, CROWD);
            assertThat(second.makespan()).as("seed %d, again", seed).isLessThan(1.05);
            assertThat(second.refused()).as("seed %d, again", seed).isZero();
        }
    }

    private static LearntLimit firstRun(Habits habits, long seed, double longest, double refused) {
        HostClock clock = clock(Optional.empty());
        VirtualBoard board = new VirtualBoard(habits, seed);

        Result first = board.work(clock, CROWD);

        assertThat(first.makespan()).as("seed %d: %s", seed, habits).isLessThan(longest);
        assertThat(first.refused()).as("seed %d: %s", seed, habits).isLessThan(refused);
        return clock.learnt(board.end()).orElseThrow();
    }

    private static HostClock clock(Optional<LearntLimit> remembered) {
        return new HostClock(
                "board.example", new Allowance(List.of(), CROWD), remembered, List.of(), HostListener.SILENT);
    }
}
