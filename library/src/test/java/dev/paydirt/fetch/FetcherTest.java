package dev.paydirt.fetch;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.fetch.Outcome.Answered;
import dev.paydirt.fetch.Outcome.Refused;
import dev.paydirt.fetch.Outcome.Unreachable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final Request REQUEST = Requests.get("https://board.example/jobs");
    private final FakeTime time = new FakeTime();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final HostClocks clocks = new HostClocks();
    private final Fetcher fetcher = fetcher(time);

    private Fetcher fetcher(Sleeper sleeper) {
        return new Fetcher(transport, clocks, FetchSettings.DEFAULT, time, sleeper, new Random(1));
    }

    @Test
    void bringsTheAnswerBack() throws InterruptedException {
        transport.answers(201, Map.of("content-type", "application/json"), "[]");

        Outcome outcome = fetcher.fetch(REQUEST);

        assertThat(outcome).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.request()).isSameAs(REQUEST);
            assertThat(answered.effort()).isEqualTo(new Effort(1, 0, 0, Duration.ZERO, ZERO));
            assertThat(answered.status()).isEqualTo(201);
            assertThat(answered.type()).isEqualTo("application/json");
            assertThat(answered.body()).asString().isEqualTo("[]");
        });
    }

    @Test
    void anAnswerMayHaveNoType() throws InterruptedException {
        transport.answers(200);

        assertThat(((Answered) fetcher.fetch(REQUEST)).type()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504, 522})
    void triesAgainAfterAFailingStatus(int status) throws InterruptedException {
        transport.answers(status).answers(200);

        Outcome outcome = fetcher.fetch(REQUEST);

        assertThat(outcome).isInstanceOf(Answered.class);
        assertThat(outcome.effort().sent()).isEqualTo(2);
        assertThat(outcome.effort().retries()).isEqualTo(1);
        assertThat(outcome.effort().throttled()).isZero();
    }

    @Test
    void triesAgainAfterABrokenConnection() throws InterruptedException {
        transport.fails(new IOException("connection reset")).answers(200);

        assertThat(fetcher.fetch(REQUEST)).isInstanceOf(Answered.class);
    }

    @Test
    void givesUpAfterEveryTryAndWaitsLongerBeforeEach() throws InterruptedException {
        transport.answers(500, Map.of(), "out of order");

        Outcome outcome = fetcher.fetch(REQUEST);

        assertThat(outcome).isEqualTo(new Unreachable(REQUEST, outcome.effort(), "status 500: out of order"));
        assertThat(outcome.effort()).isEqualTo(new Effort(7, 6, 0, Duration.ZERO, time.passed()));
        assertThat(time.slept()).hasSize(6);
        for (int retry = 0; retry < 6; retry++) {
            assertThat(time.slept().get(retry)).isBetween(ZERO, ofMillis(500L << retry));
        }
    }

    @Test
    void saysWhyNoAnswerCame() throws InterruptedException {
        transport.fails(new ConnectException());

        assertThat(((Unreachable) fetcher.fetch(REQUEST)).reason()).isEqualTo("no connection to board.example");
    }

    @ParameterizedTest
    @ValueSource(ints = {304, 400, 401, 403, 404, 410, 422, 451})
    void doesNotAskAgainAfterARefusal(int status) throws InterruptedException {
        transport.answers(status, Map.of(), "go away").answers(200);

        Outcome outcome = fetcher.fetch(REQUEST);

        assertThat(outcome)
                .isEqualTo(new Refused(
                        REQUEST, new Effort(1, 0, 0, Duration.ZERO, ZERO), status, "status " + status + ": go away"));
    }

    @Test
    void doesNotAskAgainForAnAnswerThatIsTooLarge() throws InterruptedException {
        transport.fails(UnusableAnswer.tooLarge(1000)).answers(200);

        Outcome outcome = fetcher.fetch(REQUEST);

        assertThat(outcome)
                .isEqualTo(new Unreachable(
                        REQUEST, new Effort(1, 0, 0, Duration.ZERO, ZERO), "the answer is larger than 1,000 bytes"));
    }

    @Test
    void everyRepeatTakesATurnOfItsOwn() throws InterruptedException {
        Request slow = Requests.get(REQUEST.uri(), Requests.allowance(1, 1, ofSeconds(100)));
        transport.answers(500).answers(500).answers(200);

        Outcome outcome = fetcher.fetch(slow);

        assertThat(time.passed()).isEqualTo(ofSeconds(200));
        assertThat(outcome.effort().waited()).isEqualTo(ofSeconds(200));
    }

    @Test
    void lanesDoNotWaitForEachOther() throws InterruptedException {
        Allowance allowance = Requests.allowance(1, 1, ofSeconds(100));
        transport.answers(200);

        fetcher.fetch(Requests.get(URI.create("https://one.example/"), allowance));
        fetcher.fetch(Requests.get(URI.create("https://two.example/"), allowance));

        assertThat(time.slept()).isEmpty();
    }

    @Test
    void theStricterOfTwoAllowancesHoldsForTheLane() throws InterruptedException {
        transport.answers(200);
        fetcher.fetch(REQUEST);
        fetcher.fetch(Requests.get(REQUEST.uri(), Requests.allowance(1, 1, ofSeconds(100))));

        fetcher.fetch(REQUEST);

        assertThat(time.passed()).isEqualTo(ofSeconds(200));
    }

    @Test
    void aRequestBeyondTheQuotaIsNotSent() throws InterruptedException {
        Request scarce = Requests.get(REQUEST.uri(), Requests.allowance(1, 1, Duration.ofDays(1)));
        transport.answers(200);
        fetcher.fetch(scarce);

        Outcome outcome = fetcher.fetch(scarce);

        assertThat(outcome)
                .isEqualTo(new Outcome.Throttled(
                        scarce,
                        Effort.NONE,
                        Duration.ofDays(1),
                        "the quota of 1 a day at board.example is spent and gives more at 2025-11-25T02:00:00Z"));
        assertThat(transport.sent()).hasSize(1);
    }

    @Test
    void countsEachRequestInTheLogItWasGivenWhenItIsSent() throws InterruptedException {
        var log = new HostLog();
        transport.answers(429, Map.of("retry-after", "10"), "").answers(200);

        fetcher.fetch(REQUEST, Precedence.FIRST, log);

        long start = FakeTime.START.getEpochSecond();
        assertThat(log.perSecond()).isEqualTo(Map.of("board.example", Map.of(start, 1, start + 10, 1)));
        assertThat(fetcher.log().perSecond()).isEmpty();
    }

    @Test
    void givesItsTurnBackWhenInterruptedWhileSending() throws InterruptedException {
        Request alone = Requests.get(REQUEST.uri(), new Allowance(List.of(), 1));
        transport.isInterrupted().answers(200);

        assertThatThrownBy(() -> fetcher.fetch(alone)).isInstanceOf(InterruptedException.class);

        assertThat(fetcher.fetch(alone)).isInstanceOf(Answered.class);
    }

    @Test
    void givesItsTurnBackWhenInterruptedWhileWaiting() throws InterruptedException {
        Request alone = Requests.get(REQUEST.uri(), Requests.allowance(1, 1, ofSeconds(1)));
        transport.answers(200);
        fetcher.fetch(alone);
        Fetcher interrupted = fetcher(_ -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> interrupted.fetch(alone)).isInstanceOf(InterruptedException.class);

        assertThat(fetcher.fetch(alone)).isInstanceOf(Answered.class);
    }
}
