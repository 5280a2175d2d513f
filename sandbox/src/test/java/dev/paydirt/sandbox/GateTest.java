package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private static final Instant START = Instant.parse("2025-11-24T02:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    private Gate gate(String... keysAndValues) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            texts.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new Gate(SandboxSettings.of(texts).pace(), now::get);
    }

    private void at(long millis) {
        now.set(START.plusMillis(millis));
    }

    private static int let(Gate gate, int asking) {
        int let = 0;
        for (int i = 0; i < asking; i++) {
            let += gate.ask("me").refusal().isEmpty() ? 1 : 0;
        }
        return let;
    }

    private static Optional<String> retryAfter(Gate gate) {
        return gate.ask("me").refusal().map(answer -> answer.headers().getOrDefault("Retry-After", "nothing"));
    }

    @Test
    void withoutALimitEverybodyMayPass() {
        assertThat(let(gate(), 10_000)).isEqualTo(10_000);
    }

    @Test
    void aBurstComesAtOnceAndTheRestAtTheRate() {
        Gate gate = gate("rate", "10", "burst", "3");
        assertThat(let(gate, 20)).isEqualTo(3);
        at(100);
        assertThat(let(gate, 20)).isEqualTo(1);
        at(10_000);
        assertThat(let(gate, 20)).isEqualTo(3);
    }

    @Test
    void aRefusalClosesTheBoardAndFurtherRequestsDoNotProlongIt() {
        Gate gate = gate("hidden-rate", "5", "burst", "5", "block", "5s");
        assertThat(let(gate, 6)).isEqualTo(5);
        for (int millis = 0; millis < 5000; millis += 100) {
            at(millis);
            assertThat(retryAfter(gate)).contains(String.valueOf((5000 - millis + 999) / 1000));
        }
        at(5000);
        assertThat(let(gate, 5)).isEqualTo(5);
    }

    @Test
    void whoDoesNotAskTooFastIsNeverBlocked() {
        Gate gate = gate("hidden-rate", "5", "burst", "1", "block", "5s");
        for (int millis = 0; millis < 60_000; millis += 200) {
            at(millis);
            assertThat(let(gate, 1)).isEqualTo(1);
        }
    }

    @Test
    void aWindowGivesAllOfItAtItsEndAndAllOfTheNextAtOnce() {
        Gate gate = gate("rate-window", "25 per 60s");
        at(1000);
        assertThat(let(gate, 1)).isEqualTo(1);
        at(60_999);
        assertThat(let(gate, 30)).isEqualTo(24);
        assertThat(retryAfter(gate)).contains("1");
        at(61_000);
        assertThat(let(gate, 30)).isEqualTo(25);
        at(61_000 + 10 * 60_000 + 30_000);
        assertThat(let(gate, 30)).isEqualTo(25);
        assertThat(retryAfter(gate)).contains("30");
    }

    @Test
    void severalLimitsHoldAtOnceAndARefusalByOneTakesNothingFromTheOther() {
        Gate gate = gate("rate", "10", "rate-window", "15 per 60s");
        assertThat(let(gate, 20)).isEqualTo(10);
        at(1000);
        assertThat(let(gate, 20)).isEqualTo(5);
        assertThat(retryAfter(gate)).contains("59");
        at(60_000);
        assertThat(let(gate, 20)).isEqualTo(10);
    }

    @Test
    void theHiddenLimitHoldsInsteadOfTheDeclaredOne() {
        assertThat(let(gate("rate", "50", "hidden-rate", "4"), 60)).isEqualTo(4);
        assertThat(let(gate("rate", "5", "hidden-rate", "30 per 1m"), 60)).isEqualTo(30);
    }

    @Test
    void everyClientHasALimitOfItsOwn() {
        Gate gate = gate("rate", "2", "block", "1h");
        assertThat(let(gate, 5)).isEqualTo(2);
        assertThat(gate.ask("another").refusal()).isEmpty();
        assertThat(gate.ask("me").refusal()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            429         | 429 | nothing
            429-seconds | 429 | 3
            429-date    | 429 | Mon, 24 Nov 2025 02:00:03 GMT
            503         | 503 | nothing
            503-seconds | 503 | 3
            503-date    | 503 | Mon, 24 Nov 2025 02:00:03 GMT
            403         | 403 | nothing
            """)
    void aRefusalLooksAsItIsSet(String refusal, int status, String retryAfter) {
        Gate gate = gate("rate", "1", "block", "2500ms", "refusal", refusal);
        let(gate, 1);
        at(1);
        Answer answer =
                gate.ask("me").refusal().or(() -> gate.ask("me").refusal()).orElseThrow();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().getOrDefault("Retry-After", "nothing")).isEqualTo(retryAfter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            none                 | {}                                                                                  | {}
            ratelimit-draft      | {RateLimit="default";r=3;t=1, RateLimit-Policy="default";q=4;w=2}                    | {RateLimit="default";r=0;t=7, RateLimit-Policy="default";q=4;w=2}
            ratelimit-old        | {RateLimit-Limit=4, RateLimit-Remaining=3, RateLimit-Reset=1}                       | {RateLimit-Limit=4, RateLimit-Remaining=0, RateLimit-Reset=7}
            x-ratelimit-seconds  | {X-RateLimit-Limit=4, X-RateLimit-Remaining=3, X-RateLimit-Reset=1}                 | {X-RateLimit-Limit=4, X-RateLimit-Remaining=0, X-RateLimit-Reset=7}
            x-ratelimit-epoch    | {X-RateLimit-Limit=4, X-RateLimit-Remaining=3, X-RateLimit-Reset=1763949601}        | {X-RateLimit-Limit=4, X-RateLimit-Remaining=0, X-RateLimit-Reset=1763949607}
            x-ratelimit-epoch-ms | {X-RateLimit-Limit=4, X-RateLimit-Remaining=3, X-RateLimit-Reset=1763949600500}     | {X-RateLimit-Limit=4, X-RateLimit-Remaining=0, X-RateLimit-Reset=1763949607000}
            """)
    void everyDialectTellsHowMuchIsLeftAndUntilWhen(String dialect, String first, String refused) {
        Gate gate = gate("hidden-rate", "2", "burst", "4", "block", "7s", "rate-headers", dialect);
        assertThat(sorted(gate.ask("me"))).isEqualTo(first);
        let(gate, 3);
        Gate.Pass pass = gate.ask("me");
        assertThat(pass.refusal()).isPresent();
        assertThat(sorted(pass)).isEqualTo(refused);
    }

    private static String sorted(Gate.Pass pass) {
        return new TreeMap<>(pass.headers()).toString();
    }
}
