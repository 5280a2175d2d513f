package dev.paydirt.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2025-11-24T02:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0                                  | 0
                    120                                | 120
                    ' 7 '                              | 7
                    Mon, 24 Nov 2025 02:01:30 GMT      | 90
                    Monday, 24-Nov-25 02:01:30 GMT     | 90
                    Mon Nov 24 02:01:30 2025           | 90
                    Mon Dec  1 02:00:00 2025           | 604800
                    Mon, 24 Nov 2025 02:00:00 GMT      | 0
                    Sun, 06 Nov 1994 08:49:37 GMT      | 0
                    999999999                          | 31536000
                    99999999999999999999999999999      | 31536000
                    Fri, 31 Dec 9999 23:59:59 GMT      | 31536000
                    """)
    void readsSecondsAndDates(String value, long seconds) {
        assertThat(RetryAfter.parse(value, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "soon", "-1", "+5", "1.5", "1e3", "٣", "2025-11-24T02:01:30Z", "Mon, 24 Nov 2025", "5 s"
            })
    void findsNothingInGarbage(String value) {
        assertThat(RetryAfter.parse(value, NOW)).isEmpty();
    }
}
