package dev.paydirt.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FetchSettingsTest {
    @Test
    void theDefaultsAreWhatTheDocumentationPromises() {
        assertThat(FetchSettings.DEFAULT)
                .isEqualTo(new FetchSettings(
                        6,
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5),
                        33_554_432,
                        Duration.ofMillis(500),
                        Duration.ofMinutes(1),
                        Optional.empty()));
    }

    @Test
    void changesOneThingAtATime() {
        assertThat(FetchSettings.DEFAULT
                        .withRetries(1)
                        .withPatience(Duration.ofSeconds(2))
                        .withLongestWait(Duration.ofSeconds(3))
                        .withMaxBytes(4))
                .isEqualTo(new FetchSettings(
                        1,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        4,
                        Duration.ofMillis(500),
                        Duration.ofMinutes(1),
                        Optional.empty()));
    }

    @Test
    void refusesWhatCannotBe() {
        FetchSettings usual = FetchSettings.DEFAULT;
        assertThatThrownBy(() -> usual.withRetries(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> usual.withPatience(Duration.ZERO)).hasMessageContaining("PT0S");
        assertThatThrownBy(() -> usual.withLongestWait(Duration.ofSeconds(-1))).hasMessageContaining("PT-1S");
        assertThatThrownBy(() -> usual.withMaxBytes(0)).hasMessageContaining("0");
    }
}
