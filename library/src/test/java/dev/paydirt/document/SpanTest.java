package dev.paydirt.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S, 500ms",
        "2s, PT2S, 2s",
        "2 s, PT2S, 2s",
        "1500ms, PT1.5S, 1500ms",
        "90s, PT1M30S, 90s",
        "5m, PT5M, 5m",
        "90m, PT1H30M, 90m",
        "6h, PT6H, 6h",
        "48h, PT48H, 2d",
        "7d, PT168H, 7d",
        "0s, PT0S, 0s",
        "1000000d, PT24000000H, 1000000d"
    })
    void readsWhatPeopleWriteAndWritesItBack(String text, Duration span, String written) {
        assertThat(Span.parse(text)).contains(span);
        assertThat(Span.write(span)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "s", "5", "5 minutes", "-5s", "1.5h", "5S", "1000001s", "99999999999999999999s", "5s 3s"})
    void anythingElseIsNoSpan(String text) {
        assertThat(Span.parse(text)).isEmpty();
    }

    @Test
    void whatWasReadIsTheSameAfterWritingAndReading() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            String text = random.nextInt(1_000_001)
                    + List.of("ms", "s", "m", "h", "d").get(random.nextInt(5));
            Duration span = Span.parse(text).orElseThrow();
            assertThat(Span.parse(Span.write(span)))
                    .as("%s, seed %d", text, seed)
                    .contains(span);
        }
    }
}
