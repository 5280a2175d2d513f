package dev.paydirt.fetch;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.fetch.Outcome.Answered;
import dev.paydirt.fetch.Outcome.Throttled;
import dev.paydirt.fetch.Outcome.Unreachable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherThrottleTest {
    private static final Request REQUEST = Requests.get("https://board.example/jobs");
    private static final Request NEIGHBOUR = Requests.get("https://board.example/else");
    private final FakeTime time = new FakeTime();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final Fetcher fetcher =
            new Fetcher(transport, new HostClocks(), FetchSettings.DEFAULT.withRetries(0), time, time, new Random(1));

    private Fetcher until(Instant deadline) {
        FetchSettings settings = FetchSettings.DEFAULT.withDeadline(Optional.of(deadline));
        return new Fetcher(transport, new HostClocks(), settings, time, time, new Random(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void waitsAsLongAsTheHostAskedAndThenTriesAgain(int status) throws InterruptedException {
        transport.answers(status, Map.of("retry-after", "120"), "").answers(200);

        Outcome outcome = fetcher.fetch(REQUEST);

        assertThat(outcome).isInstanceOf(Answered.class);
        assertThat(outcome.effort()).isEqualTo(new Effort(2, 0, 1, Duration.ZERO, ofMinutes(2)));
        assertThat(time.slept()).containsExactly(ofMinutes(2));
    }

    @Test
    void waitsUntilTheDateTheHostNamed() throws InterruptedException {
        transport
                .answers(429, Map.of("retry-after", "Mon, 24 Nov 2025 02:00:40 GMT"), "")
                .answers(200);

        fetcher.fetch(REQUEST);

        assertThat(time.slept()).containsExactly(ofSeconds(40));
    }

    @Test
    void doublesThePauseWhileTheHostNamesNone() throws InterruptedException {
        transport.answers(429).answers(429).answers(429).answers(200);

        Outcome outcome = fetcher.fetch(REQUEST);

        assertThat(outcome.effort().throttled()).isEqualTo(3);
        assertThat(time.slept()).hasSize(3);
        for (int refusal = 0; refusal < 3; refusal++) {
            assertThat(time.slept().get(refusal))
                    .isBetween(Duration.ofMillis(500L << refusal), ofSeconds(1L << refusal));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "soon", "Mon, 24 Nov 2025 01:00:00 GMT"})
    void aPauseOfNothingIsNotTakenAtItsWord(String retryAfter) throws InterruptedException {
        transport.answers(429, Map.of("retry-after", retryAfter), "").answers(200);

        fetcher.fetch(REQUEST);

        assertThat(time.passed()).isBetween(Duration.ofMillis(500), ofSeconds(1));
    }

    @Test
    void aPauseHoldsForEverythingAtTheHost() throws InterruptedException {
        transport.answers(429, Map.of("retry-after", "3600"), "").answers(200);
        assertThat(fetcher.fetch(REQUEST))
                .isEqualTo(new Throttled(REQUEST, new Effort(1, 0, 1, Duration.ZERO, Duration.ZERO), ofMinutes(60)));
        time.sleep(ofMinutes(56));

        Outcome outcome = fetcher.fetch(NEIGHBOUR);

        assertThat(outcome.effort().waited()).isEqualTo(ofMinutes(4));
        assertThat(transport.sent()).containsExactly(REQUEST, NEIGHBOUR);
    }

    @Test
    void asksNobodyWhileThePauseIsLongerThanMayBeWaitedFor() throws InterruptedException {
        transport.answers(429, Map.of("retry-after", "301"), "").answers(200);
        fetcher.fetch(REQUEST);

        assertThat(fetcher.fetch(NEIGHBOUR)).isEqualTo(new Throttled(NEIGHBOUR, Effort.NONE, ofSeconds(301)));
        assertThat(transport.sent()).containsExactly(REQUEST);
    }

    @Test
    void aPauseLongerThanIsLeftOfTheRunIsNotWaitedForAtAll() throws InterruptedException {
        Fetcher hurried = until(FakeTime.START.plusSeconds(100));
        transport.answers(429, Map.of("retry-after", "100"), "").answers(200);

        assertThat(hurried.fetch(REQUEST)).isInstanceOfSatisfying(Throttled.class, throttled -> {
            assertThat(throttled.effort().sent()).isEqualTo(1);
            assertThat(throttled.reason())
                    .isEqualTo("board.example asks us to stay away for 100 s; the time limit leaves 100 s");
        });
        assertThat(time.passed()).isZero();
        assertThat(hurried.fetch(NEIGHBOUR)).isInstanceOf(Throttled.class);
        assertThat(transport.sent()).containsExactly(REQUEST);
    }

    @Test
    void aPauseThatEndsBeforeTheRunDoesIsWaitedFor() throws InterruptedException {
        Fetcher patient = until(FakeTime.START.plusSeconds(100));
        transport.answers(429, Map.of("retry-after", "99"), "").answers(200);

        assertThat(patient.fetch(REQUEST)).isInstanceOf(Answered.class);
    }

    @Test
    void aPauseOfExactlyTheLongestWaitIsWaitedFor() throws InterruptedException {
        transport.answers(429, Map.of("retry-after", "300"), "").answers(200);

        assertThat(fetcher.fetch(REQUEST)).isInstanceOf(Answered.class);
    }

    @Test
    void anUnavailableHostThatNamesNoPauseUsesUpATryAndSlowsTheHostToo() throws InterruptedException {
        transport.answers(503).answers(200);

        assertThat(fetcher.fetch(REQUEST)).isInstanceOf(Unreachable.class);
        assertThat(fetcher.fetch(NEIGHBOUR).effort().waited()).isBetween(Duration.ofMillis(500), ofSeconds(1));
    }

    @Test
    void aHostThatThrottlesForEverIsGivenUp() throws InterruptedException {
        transport.answers(429, Map.of("retry-after", "1"), "");

        Outcome outcome = fetcher.fetch(REQUEST);

        assertThat(outcome)
                .isEqualTo(new Throttled(REQUEST, new Effort(50, 0, 50, Duration.ZERO, ofSeconds(49)), ofSeconds(1)));
    }
}
