package dev.paydirt.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedTest {
    /// Deep enough to overflow, long enough to outlive its welcome.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[range(1e12)] | length",
                "reduce range(1e15) as $n (0; . + $n)",
                "def f: f | f; f",
                "def f: [f]; f",
                "last(repeat(.))",
                "until(false; .)"
            })
    void anExpressionThatNeverEndsIsLeftBehind(String expression) {
        Jq jq = new Jq("test", expression, Map.of());

        String told = Bounded.run(
                        () -> {
                            try {
                                return "gave "
                                        + jq.apply(NullNode.getInstance()).size();
                            } catch (JsonQueryException refused) {
                                return "refused";
                            }
                        },
                        Duration.ofMillis(300))
                .orElse("left behind");

        assertThat(told).isIn("left behind", "refused");
    }

    @Test
    void whatIsLeftBehindStopsCounting() throws InterruptedException {
        Jq jq = new Jq("test", "reduce range(1e15) as $n (0; 1)", Map.of());
        CountDownLatch ended = new CountDownLatch(1);

        Bounded.run(
                () -> {
                    try {
                        return jq.apply(NullNode.getInstance());
                    } catch (JsonQueryException tooLong) {
                        return tooLong;
                    } finally {
                        ended.countDown();
                    }
                },
                Duration.ofMillis(100));

        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aThreadThatComesBackReadsAgain() {
        Set<Thread> reading = new HashSet<>();

        for (int page = 0; page < 50; page++) {
            Bounded.run(() -> reading.add(Thread.currentThread()));
        }

        assertThat(reading).hasSizeLessThan(50);
    }

    @Test
    void rangesCountAsJqDoes() throws JsonQueryException {
        assertThat(new Jq("test", "[range(3)], [range(2; 4)], [range(0, 1; 3, 4)], [range(2.5)], [range(0)]", Map.of())
                        .apply(NullNode.getInstance())
                        .toString())
                .isEqualTo("[[0,1,2], [2,3], [0,1,2,0,1,2,3,1,2,1,2,3], [0,1,2], []]");
    }
}
