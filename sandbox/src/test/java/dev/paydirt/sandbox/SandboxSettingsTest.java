package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
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
                        Pace.FREE,
                        new Faults(Map.of()),
                        new Habits(Map.of()),
                        Duration.ofMinutes(1),
                        Details.NONE,
                        OptionalInt.empty(),
                        true,
                        25,
                        Copies.PLAIN))
                .isEqualTo(SandboxSettings.of(Map.of()));
    }

    private static Pace everyLimit() {
        return new Pace(
                OptionalInt.of(10),
                Optional.of(new Quota(25, Duration.ofMinutes(1))),
                Optional.of(new Quota(5, Duration.ofSeconds(1))),
                OptionalInt.of(3),
                Duration.ofSeconds(5),
                Refusal.UNAVAILABLE_DATE,
                RateHeaders.X_RATELIMIT_EPOCH_MS);
    }

    @Test
    void everySettingCanBeWrittenAsText() {
        SandboxSettings settings = SandboxSettings.of(Map.ofEntries(
                Map.entry("postings", "500"),
                Map.entry("seed", "-7"),
                Map.entry("latency", "200ms"),
                Map.entry("jitter", "2s"),
                Map.entry("rate", "10"),
                Map.entry("burst", "3"),
                Map.entry("rate-window", "25 per 60s"),
                Map.entry("hidden-rate", "5"),
                Map.entry("block", "5s"),
                Map.entry("refusal", "503-date"),
                Map.entry("rate-headers", "x-ratelimit-epoch-ms"),
                Map.entry("faults", "cut=0.02, error-500"),
                Map.entry("habits", "flap=7, lying-total"),
                Map.entry("drip", "3s"),
                Map.entry("details", "needed"),
                Map.entry("cap", "300"),
                Map.entry("narrowing", "no"),
                Map.entry("copies", "every-kind"),
                Map.entry("page-size", " 50 ")));
        assertThat(settings)
                .isEqualTo(new SandboxSettings(
                        500,
                        -7,
                        Duration.ofMillis(200),
                        Duration.ofSeconds(2),
                        everyLimit(),
                        new Faults(Map.of(Fault.CUT, 0.02, Fault.ERROR_500, 0.05)),
                        new Habits(Map.of(Habit.FLAP, 7.0, Habit.LYING_TOTAL, 1.5)),
                        Duration.ofSeconds(3),
                        Details.NEEDED,
                        OptionalInt.of(300),
                        false,
                        50,
                        Copies.EVERY_KIND));
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
            copies    | some                    | plain or every-kind
            page-size | 101                     | a whole number from 1 to 100
            page_size | 25                      | one of block, burst, cap, copies, details, drip, faults, habits, hidden-rate
            burst     | 5                       | a whole number of requests at once
            rate-window | 25 an hour            | such as 25 per 60s
            rate-window | 0 per 60s             | such as 25 per 60s
            hidden-rate | 5 per 0s              | such as 25 per 60s
            hidden-rate | fast                  | a whole number of requests a second, or
            block     | 2d                      | at most 24h
            refusal   | 418                     | one of 429, 429-seconds, 429-date, 503
            rate-headers | x                    | one of none, ratelimit-draft, ratelimit-old
            habits    | nap                     | names with numbers
            habits    | flap=0                  | names with numbers
            habits    | flap=1.5                | names with numbers
            habits    | lying-total=NaN         | names with numbers
            habits    | flap,flap=2             | names with numbers
            faults    | html,html-200           | names with shares
            drip      | 11m                     | at most 10m
            details   | some                    | none or needed
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
        Habits habits = Habits.of("lying-total=0.5,moving-list");
        assertThat(Habits.of(habits.toString())).isEqualTo(habits).isNotEqualTo(Habits.NONE);
    }

    @Test
    void everyNameLeadsToItsFault() {
        for (Fault fault : Fault.values()) {
            assertThat(Fault.labelled(fault.label())).contains(fault);
        }
        assertThat(Fault.labelled("html-200")).contains(Fault.HTML);
        assertThat(Stream.of(Fault.values()).map(Fault::label)).doesNotHaveDuplicates();
    }
}
