package dev.paydirt.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateHeadersTest {
    private static final Instant NOW = Instant.parse("2025-11-24T02:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"ratelimit", "x-ratelimit", "x-rate-limit"})
    void readsTheThreeOlderFieldsUnderEveryName(String prefix) {
        RateHeaders headers =
                read(Map.of(prefix + "-limit", "100", prefix + "-remaining", "7", prefix + "-reset", "30"));

        assertThat(headers.remaining()).hasValue(7);
        assertThat(headers.reset()).contains(NOW.plusSeconds(30));
        assertThat(headers.policies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    30             | 30000
                    0              | 0
                    0.25           | 250
                    1763949660     | 60000
                    1763949660000  | 60000
                    1763949660.5   | 60500
                    1              | 1000
                    1500000000     | 0
                    """)
    void tellsASpanFromAMomentByItsSize(String reset, long milliseconds) {
        assertThat(read(Map.of("x-ratelimit-remaining", "0", "x-ratelimit-reset", reset))
                        .reset())
                .contains(NOW.plusMillis(milliseconds));
    }

    @Test
    void readsWhatIsLeftAsTheNewestDraftWritesIt() {
        RateHeaders headers = read(Map.of("ratelimit", "\"daily\";r=900;t=4000, \"burst\";r=5;t=3"));

        assertThat(headers.remaining()).hasValue(5);
        assertThat(headers.reset()).contains(NOW.plusSeconds(3));
    }

    @Test
    void readsWhatIsLeftAsTheSeventhDraftWroteIt() {
        RateHeaders headers = read(Map.of("ratelimit", "limit=100, remaining=50, reset=5"));

        assertThat(headers.remaining()).hasValue(50);
        assertThat(headers.reset()).contains(NOW.plusSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"burst\";q=100;w=60,\"daily\";q=1000;w=86400",
                "\"burst\"; w=60 ;q=100;pk=:a,b: , daily;q=1000;w=86400;qu=\"requests\"",
                "100;w=60, 1000;w=86400;comment=\"a, b; c\""
            })
    void readsPolicies(String value) {
        assertThat(read(Map.of("ratelimit-policy", value)).policies())
                .contains(new Rate(100, Duration.ofMinutes(1)), new Rate(1000, Duration.ofDays(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";;;,,,",
                "\"x\";q=0;w=60",
                "\"x\";q=10",
                "\"x\";w=10",
                "\"x\";q=-5;w=60",
                "\"x\";q=many;w=60",
                "\"x\";q=100;w=0",
                "\"x\";q=100;w=1e9",
                "\"bytes\";q=100;w=60;qu=\"content-bytes\"",
                "\"x;q=100;w=60",
                "\"x\";q=99999999999999999999999;w=60",
                "\"x\";q=1.2.3;w=60"
            })
    void ignoresPoliciesThatMakeNoSense(String value) {
        assertThat(read(Map.of("ratelimit-policy", value)).policies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "soon", "1e3", "0x10", "NaN", "Infinity", "٣"})
    void ignoresNumbersThatAreNone(String value) {
        RateHeaders headers = read(Map.of("x-ratelimit-remaining", value, "x-ratelimit-reset", value));

        assertThat(headers.remaining()).isEmpty();
        assertThat(headers.reset()).isEmpty();
    }

    @Test
    void aResetIsAtMostAYearAway() {
        assertThat(read(Map.of("ratelimit-remaining", "0", "ratelimit-reset", "99999999999999999999"))
                        .reset())
                .contains(NOW.plus(Duration.ofDays(365)));
    }

    @Test
    void survivesWhateverIsSent() {
        for (int round = 0; round < 20_000; round++) {
            long seed = new Random().nextLong();
            Random random = new Random(seed);
            Map<String, String> headers = new HashMap<>();
            for (String name :
                    new String[] {"ratelimit", "ratelimit-policy", "x-ratelimit-remaining", "ratelimit-reset"}) {
                headers.put(name, noise(random));
            }
            assertThat(read(headers)).as("seed %d", seed).isNotNull();
        }
    }

    private static String noise(Random random) {
        String letters = "\"\";;==,,qwrt0123456789. é\\:";
        var noise = new StringBuilder();
        for (int length = random.nextInt(60); length > 0; length--) {
            noise.append(letters.charAt(random.nextInt(letters.length())));
        }
        return noise.toString();
    }

    private static RateHeaders read(Map<String, String> headers) {
        return RateHeaders.of(new Reply(200, headers, new byte[0]), NOW);
    }
}
