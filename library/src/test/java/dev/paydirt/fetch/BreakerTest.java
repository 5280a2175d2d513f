package dev.paydirt.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final Breaker breaker = new Breaker();
    private Instant now = FakeTime.START;

    @Test
    void opensWhenManyDifferentRequestsFailInARow() {
        assertThat(IntStream.range(1, Breaker.FAILURES).anyMatch(_ -> fails(new Object())))
                .isFalse();
        assertThat(fails(new Object())).isTrue();
        assertThat(breaker.until()).isEqualTo(now.plus(Breaker.FIRST));
    }

    @Test
    void oneBadAddressDoesNotCloseTheHost() {
        Object same = new Object();

        assertThat(IntStream.range(0, 100).anyMatch(_ -> fails(same))).isFalse();
    }

    @Test
    void anAnswerInBetweenBeginsTheCountAnew() {
        IntStream.range(1, Breaker.FAILURES).forEach(_ -> fails(new Object()));
        breaker.answered();

        assertThat(fails(new Object())).isFalse();
    }

    @Test
    void staysOpenForTwiceAsLongEachTimeTheOneThatIsLetThroughFails() {
        opens();
        for (Duration expected = Breaker.FIRST.multipliedBy(2);
                expected.compareTo(Breaker.LONGEST) < 0;
                expected = expected.multipliedBy(2)) {
            now = breaker.until();
            assertThat(fails(new Object())).isTrue();
            assertThat(Duration.between(now, breaker.until())).isEqualTo(expected);
        }
        now = breaker.until();
        fails(new Object());
        assertThat(Duration.between(now, breaker.until())).isEqualTo(Breaker.LONGEST);
    }

    @Test
    void aFailureThatWasUnderWayWhenItOpenedSaysNothing() {
        opens();
        Instant until = breaker.until();

        assertThat(breaker.failed(new Object(), FakeTime.START, until.plusSeconds(1), "slow"))
                .isFalse();
        assertThat(breaker.until()).isEqualTo(until);
    }

    @Test
    void closesWithTheFirstAnswer() {
        opens();

        assertThat(breaker.answered()).isTrue();
        assertThat(breaker.isHalfOpen()).isFalse();
        assertThat(breaker.answered()).isFalse();
    }

    private void opens() {
        IntStream.range(0, Breaker.FAILURES).forEach(_ -> fails(new Object()));
        assertThat(breaker.isHalfOpen()).isTrue();
    }

    private boolean fails(Object request) {
        return breaker.failed(request, now, now, "status 500");
    }
}
