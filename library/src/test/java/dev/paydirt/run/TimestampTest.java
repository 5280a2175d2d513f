package dev.paydirt.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    /// Moments of the years 0 to 9999.
    @Test
    void isWrittenAsAFormatterWouldAndReadBack() {
        new SplittableRandom(7)
                .longs(10_000, -62_167_219_200L, 253_402_300_800L)
                .forEach(at -> {
                    Timestamp timestamp = new Timestamp(Instant.ofEpochSecond(at));

                    assertThat(timestamp.toString()).isEqualTo(FORM.format(timestamp.instant()));
                    assertThat(Timestamp.of(timestamp.toString())).isEqualTo(timestamp);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025-11-24",
                "2025-11-24T02:00:00Z",
                "2025-11-24T02-00-00",
                "2025-11-24t02-00-00Z",
                "2025-11-24T02-00-00Z ",
                "2025-02-29T02-00-00Z",
                "2025-13-01T02-00-00Z",
                "2025-11-24T24-00-00Z",
                "2025-11-24T02-60-00Z",
                "2025-11-24T02-00-60Z",
                "+025-11-24T02-00-00Z",
                "２025-11-24T02-00-00Z"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Timestamp.of(text))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is not of the form 2025-11-24T02-00-00Z");
    }
}
