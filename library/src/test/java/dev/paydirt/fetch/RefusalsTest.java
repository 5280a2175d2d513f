package dev.paydirt.fetch;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A request starts every 20 ms; a refusal comes 30 ms after its request started, when the next one is under way.
class RefusalsTest {
    private static final Duration PAUSE = ofSeconds(1);
    private final HostClock clock = new HostClock(List.of(new Rate(50, ofSeconds(1))));
    private final Random random = new Random(3);
    private Instant now = FakeTime.START;

    /// @return what the refused request waits by itself
    private Duration refused(Duration pause) {
        Instant start = now;
        now = now.plusMillis(30);
        return clock.refused(start, now, Optional.of(pause).filter(Duration::isPositive), random);
    }

    private void theNextIsAnsweredWell() {
        clock.accepted(now.minusMillis(10), now.plusMillis(10));
        now = now.plusMillis(10);
    }

    private void untilOpen() {
        now = now.plus(clock.closed(now));
    }

    private void threePausesAreContradicted() {
        for (int refusal = 0; refusal < 3; refusal++) {
            refused(PAUSE);
            theNextIsAnsweredWell();
            untilOpen();
        }
    }

    @Test
    void theFirstPausesAreKeptByEverybodyAlsoWhereOthersAreAnsweredMeanwhile() {
        for (int refusal = 0; refusal < 3; refusal++) {
            assertThat(refused(PAUSE)).isZero();
            assertThat(clock.closed(now)).isEqualTo(PAUSE);
            theNextIsAnsweredWell();
            assertThat(clock.closed(now)).isEqualTo(PAUSE.minusMillis(10));
            untilOpen();
        }
    }

    @Test
    void aHostThatContradictedItselfThreeTimesMeansOneRequest() {
        threePausesAreContradicted();

        assertThat(refused(PAUSE)).isEqualTo(PAUSE);

        assertThat(clock.closed(now)).isZero();
    }

    @Test
    void aSecondRefusalBeforeAGoodAnswerStopsEverybodyAgain() {
        threePausesAreContradicted();
        refused(PAUSE);

        assertThat(refused(PAUSE)).isZero();

        assertThat(clock.closed(now)).isEqualTo(PAUSE);
    }

    @Test
    void whatIsAnsweredAfterThePauseContradictsNothing() {
        for (int refusal = 0; refusal < 10; refusal++) {
            assertThat(refused(PAUSE)).isZero();
            assertThat(clock.closed(now)).isEqualTo(PAUSE);
            untilOpen();
            clock.accepted(now, now.plusMillis(30));
            now = now.plusMillis(50);
        }
    }

    @Test
    void anAnswerToAnEarlierRequestContradictsNothing() {
        for (int refusal = 0; refusal < 10; refusal++) {
            Instant earlier = now;
            now = now.plusMillis(20);
            assertThat(refused(PAUSE)).isZero();
            clock.accepted(earlier, now);
            untilOpen();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 60, 3600})
    void aLongPauseIsEverybodysWhateverWasSeen(int seconds) {
        threePausesAreContradicted();

        assertThat(refused(ofSeconds(seconds))).isZero();

        assertThat(clock.closed(now)).isEqualTo(ofSeconds(seconds));
    }

    @Test
    void whereNoPaceWasDeclaredEveryPauseIsEverybodys() {
        var undeclared = new HostClock(List.of());
        for (int refusal = 0; refusal < 10; refusal++) {
            assertThat(undeclared.begin(now)).isZero();
            Duration alone = undeclared.refused(now, now.plusMillis(30), Optional.of(ofSeconds(20)), random);
            assertThat(alone).isZero();
            undeclared.accepted(now.plusMillis(20), now.plusMillis(40));
            assertThat(undeclared.closed(now.plusMillis(40))).isGreaterThan(ofSeconds(19));
            now = now.plusMillis(40).plus(undeclared.closed(now.plusMillis(40)));
        }
    }

    @Test
    void aHostThatInsistsOftenEnoughIsTakenAtItsWordAgain() {
        threePausesAreContradicted();
        List<Duration> alone = new ArrayList<>();
        for (int refusal = 0; refusal < 4; refusal++) {
            alone.add(refused(PAUSE));
            untilOpen();
        }
        clock.accepted(now, now.plusMillis(30));
        now = now.plusMillis(50);

        assertThat(alone).containsExactly(PAUSE, ZERO, ZERO, ZERO);
        assertThat(refused(PAUSE)).isZero();
    }

    @Test
    void theRequestThatWasMeantWaitsByItself() throws InterruptedException {
        threePausesAreContradicted();
        var time = new FakeTime();
        var clocks = new HostClocks();
        var request = Requests.get("https://board.example/jobs");
        HostClock host = clocks.turnstile(request).clock();
        host.hold(new Allowance(List.of(new Rate(50, ofSeconds(1))), 10), List.of());
        for (int refusal = 0; refusal < 3; refusal++) {
            Instant start = time.instant();
            host.refused(start, start.plusMillis(30), Optional.of(PAUSE), random);
            host.accepted(start.plusMillis(20), start.plusMillis(40));
            time.sleep(ofSeconds(2));
        }
        Duration before = time.passed();
        var transport = new ScriptedTransport()
                .answers(503, Map.of("retry-after", "1"), "")
                .answers(200);
        var fetcher = new Fetcher(transport, clocks, FetchSettings.DEFAULT.withRetries(0), time, time, random);

        Outcome outcome = fetcher.fetch(request);

        assertThat(outcome.effort()).isEqualTo(new Effort(2, 0, 1, ZERO, ofSeconds(1)));
        assertThat(time.passed().minus(before)).isEqualTo(ofSeconds(1));
        assertThat(clocks.turnstile(request).clock().closed(time.instant())).isZero();
    }
}
