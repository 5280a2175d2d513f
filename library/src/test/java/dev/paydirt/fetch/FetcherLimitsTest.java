package dev.paydirt.fetch;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.fetch.Outcome.Answered;
import dev.paydirt.fetch.Outcome.Throttled;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FetcherLimitsTest {
    private static final Request REQUEST = Requests.get("https://board.example/jobs");
    private final FakeTime time = new FakeTime();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final List<HostEvent> events = new ArrayList<>();
    private final HostClocks clocks = new HostClocks(List.of(), Past.NONE, events::add);
    private final Fetcher fetcher = fetcher(FetchSettings.DEFAULT.withRetries(0));

    private Fetcher fetcher(FetchSettings settings) {
        return new Fetcher(transport, clocks, settings, time, time, new Random(1));
    }

    @Test
    void waitsForTheResetWhenNothingIsLeft() throws InterruptedException {
        transport
                .answers(200, Map.of("x-ratelimit-remaining", "0", "x-ratelimit-reset", "40"), "")
                .answers(200);

        fetcher.fetch(REQUEST);
        fetcher.fetch(REQUEST);

        assertThat(time.slept()).containsExactly(ofSeconds(40));
    }

    @Test
    void retryAfterSaysItBetterThanTheReset() throws InterruptedException {
        transport
                .answers(429, Map.of("ratelimit", "\"x\";r=0;t=100", "retry-after", "7"), "")
                .answers(200);

        fetcher.fetch(REQUEST);

        assertThat(time.slept()).containsExactly(ofSeconds(7));
    }

    @Test
    void spreadsTheLittleThatIsLeftOverTheTimeUntilTheReset() throws InterruptedException {
        transport
                .answers(200, Map.of("ratelimit", "\"x\";r=2;t=10"), "")
                .answers(200, Map.of("ratelimit", "\"x\";r=1;t=5"), "")
                .answers(200);

        fetcher.fetch(REQUEST);
        fetcher.fetch(REQUEST);
        fetcher.fetch(REQUEST);

        assertThat(time.slept()).containsExactly(ofSeconds(5), ofSeconds(5));
    }

    @Test
    void aPolicyTheHostNamesIsKeptToLikeADeclaredRate() throws InterruptedException {
        transport.answers(200, Map.of("ratelimit-policy", "\"x\";q=30;w=60"), "");

        fetcher.fetch(REQUEST);
        fetcher.fetch(REQUEST);
        fetcher.fetch(REQUEST);

        assertThat(time.slept()).containsExactly(ofSeconds(2), ofSeconds(2));
    }

    @Test
    void aRefusalNowAndThenDoesNotSlowADeclaredRateDown() throws InterruptedException {
        Request declared = Requests.get(REQUEST.uri(), Requests.allowance(5, 10, ofSeconds(1)));
        for (int answer = 1; answer < 80; answer++) {
            transport.answers(answer % 20 == 0 ? 429 : 200);
        }
        transport.answers(200);

        for (int request = 0; request < 60; request++) {
            fetcher.fetch(declared);
        }

        assertThat(transport.sent()).hasSize(63);
        assertThat(time.passed()).isLessThan(Duration.ofMillis(100).multipliedBy(63));
    }

    @Test
    void aHostThatAnswersNobodyIsLeftAloneUntilItDoes() throws InterruptedException {
        transport.fails(new IOException("connection reset"));
        for (int request = 0; request < Breaker.FAILURES; request++) {
            fetcher.fetch(another(request));
        }
        var recovering = new ScriptedTransport().answers(200);
        Fetcher later = new Fetcher(recovering, clocks, FetchSettings.DEFAULT, time, time, new Random(1));

        Outcome outcome = later.fetch(REQUEST);

        assertThat(outcome).isInstanceOf(Answered.class);
        assertThat(outcome.effort().waited()).isEqualTo(Breaker.FIRST);
        assertThat(events)
                .containsExactly(
                        new HostEvent.BreakerOpened(
                                "board.example", FakeTime.START.plus(Breaker.FIRST), "connection reset"),
                        new HostEvent.BreakerClosed("board.example"));
    }

    @Test
    void aHostThatStaysDeadIsGivenUpAndSaidToBe() throws InterruptedException {
        transport.fails(new IOException("connection reset"));
        Outcome outcome = fetcher.fetch(another(0));
        for (int request = 1; request < 40 && !(outcome instanceof Throttled); request++) {
            outcome = fetcher.fetch(another(request));
        }

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Throttled.class,
                        throttled -> assertThat(throttled.reason())
                                .isEqualTo("board.example fails and is left alone; the last time: connection reset"));
        assertThat(transport.sent()).hasSizeLessThan(20);
    }

    @Test
    void whatWasLearntIsKnownAfterwardsAndUsedTheNextTime() throws InterruptedException {
        transport.answers(200).answers(200).answers(429).answers(200);
        for (int request = 0; request < 5; request++) {
            fetcher.fetch(REQUEST);
        }

        assertThat(clocks.learnt(time.instant()))
                .singleElement()
                .satisfies(limit -> assertThat(limit.host()).isEqualTo("board.example"));
        assertThat(events).hasAtLeastOneElementOfType(HostEvent.LimitMet.class);
    }

    @Test
    void theNewestOfSeveralMemoriesOfAHostCounts() {
        var old = new LearntLimit("board.example", 1, 1, OptionalDouble.empty(), 0, FakeTime.START);
        var young = new LearntLimit("board.example", 7, 3, OptionalDouble.of(9), 2, FakeTime.START.plusSeconds(1));

        assertThat(new HostClocks(List.of(young, old), Past.NONE, HostListener.SILENT).learnt(FakeTime.START))
                .containsExactly(young);
    }

    private static Request another(int number) {
        return Requests.get("https://board.example/jobs/" + number);
    }
}
