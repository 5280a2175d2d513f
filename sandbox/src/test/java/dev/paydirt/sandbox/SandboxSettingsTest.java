package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxSettingsTest {
    @Test
    void theDefaultsAreThese() {
        assertThat(SandboxSettings.DEFAULT)
                .isEqualTo(new SandboxSettings(
                        20_000,
                        1,
                        Duration.ZERO,
                        Duration.ZERO,
                        OptionalInt.empty(),
                        new Faults(Map.of()),
                        OptionalInt.empty(),
                        25))
                .isEqualTo(SandboxSettings.of(Map.of()));
    }

    @Test
    void everySettingCanBeWrittenAsText() {
        SandboxSettings settings = SandboxSettings.of(Map.of(
                "postings", "500",
                "seed", "-7",
                "latency", "200ms",
                "jitter", "2s",
                "rate", "10",
                "faults", "cut=0.02, error-500",
                "cap", "300",
                "page-size", " 50 "));
        assertThat(settings)
                .isEqualTo(new SandboxSettings(
                        500,
                        -7,
                        Duration.ofMillis(200),
                        Duration.ofSeconds(2),
                        OptionalInt.of(10),
                        new Faults(Map.of(Fault.CUT, 0.02, Fault.ERROR_500, 0.05)),
                        OptionalInt.of(300),
                        50));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postings  | 0                       | a whole number from 1 to 1000000
            postings  | many                    | a whole number from 1 to 1000000
            seed      | 1.5                     | a whole number
            latency   | 200                     | a time such as 200ms or 2s
            latency   | fast                    | a time such as 200ms or 2s
            jitter    | 11m                     | at most 10m
            rate      | 0                       | a whole number of requests a second
            faults    | error-501               | names with shares
            faults    | cut=0                   | names with shares
            faults    | cut=NaN                 | names with shares
            faults    | cut,cut                 | names with shares
            faults    | cut=0.6,html=0.6        | names with shares
            cap       | -1                      | a whole number of results
            page-size | 101                     | a whole number from 1 to 100
            page_size | 25                      | one of cap, faults, jitter, latency, page-size, postings, rate, seed
            """)
    void anImpossibleSettingIsRefusedWithKeyValueAndExpectation(String key, String value, String expectation) {
        assertThatThrownBy(() -> SandboxSettings.of(Map.of(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("setting " + key + " ")
                .hasMessageContaining("'" + value + "'")
                .hasMessageContaining(expectation);
    }

    @Test
    void faultsAreWrittenAsTheyAreRead() {
        Faults faults = Faults.of("too-many-retry-after=0.1,slow");
        assertThat(faults).hasToString("too-many-retry-after=0.1,slow=0.05");
        assertThat(Faults.of(faults.toString())).isEqualTo(faults);
        assertThat(Faults.of("")).isEqualTo(Faults.NONE);
    }
}
