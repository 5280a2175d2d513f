package dev.paydirt.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.fetch.HostEvent;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostNewsTest {
    private static final Instant NOW = Instant.parse("2025-11-24T02:00:00Z");
    private static final String HOST = "board.example";

    private final HostNews news = new HostNews();

    private Optional<String> paused(long after, long seconds) {
        Instant now = NOW.plusSeconds(after);
        return news.words(new HostEvent.Paused(HOST, now.plusSeconds(seconds)), now);
    }

    private Optional<String> met(long after, double perSecond) {
        return news.words(new HostEvent.LimitMet(HOST, perSecond), NOW.plusSeconds(after));
    }

    @Test
    void aHostThatRefusesAllTheTimeIsToldOfOnceAMinute() {
        assertThat(paused(0, 1)).contains("refused, waiting 1 s");
        for (long second = 1; second < 60; second++) {
            assertThat(paused(second, 1)).isEmpty();
        }
        assertThat(paused(60, 1)).contains("refused, waiting 1 s");
    }

    @Test
    void aMuchLongerPauseIsNews() {
        assertThat(paused(0, 1)).isPresent();
        assertThat(paused(1, 30)).contains("refused, waiting 30 s");
        assertThat(paused(2, 31)).isEmpty();
    }

    @Test
    void hostsAreToldApart() {
        assertThat(paused(0, 1)).isPresent();
        assertThat(news.words(new HostEvent.Paused("other.example", NOW.plusSeconds(2)), NOW))
                .isPresent();
    }

    @Test
    void whatClosesTheBreakerIsToldOnlyWhereItsOpeningWas() {
        assertThat(news.words(new HostEvent.BreakerClosed(HOST), NOW)).isEmpty();
        assertThat(news.words(new HostEvent.BreakerOpened(HOST, NOW.plusSeconds(12), "status 500"), NOW))
                .contains("breaker open, probe in 12 s; the last failure: status 500");
        assertThat(news.words(new HostEvent.BreakerClosed(HOST), NOW)).contains("answers again, breaker closed");
        assertThat(news.words(new HostEvent.BreakerClosed(HOST), NOW)).isEmpty();
    }

    @Test
    void aLimitIsToldWhenItIsFoundAndWhenItTurnsOutOtherwise() {
        assertThat(met(0, 12.4)).contains("found limit 12 per 1 s, keeping to it");
        assertThat(met(1, 20)).isEmpty();
        assertThat(met(2, 50)).contains("found limit 50 per 1 s, keeping to it");
        assertThat(met(3, 0.5)).contains("found limit 30 per 60 s, keeping to it");
    }

    @Test
    void aHostThatRefusesAtRandomIsToldOfOnceAMinute() {
        var refuses = new HostEvent.RefusesAtRandom(HOST);

        assertThat(news.words(refuses, NOW))
                .contains("refuses some requests whatever the pace; each is repeated by itself");
        assertThat(news.words(refuses, NOW.plusSeconds(59))).isEmpty();
        assertThat(news.words(refuses, NOW.plusSeconds(60))).isPresent();
    }
}
