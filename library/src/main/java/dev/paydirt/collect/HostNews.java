package dev.paydirt.collect;

import dev.paydirt.fetch.HostEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which events of hosts are worth a line, and what it says. The same kind of news of one host is told again only when
/// it became twice as grave or a minute has passed, so that a host that refuses all the time fills no screen.
///
/// Not safe for threads.
final class HostNews {
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final double MUCH_MORE = 2;

    private final Map<String, Map<Kind, Told>> told = new HashMap<>();

    private enum Kind {
        PAUSED,
        BROKEN,
        LIMIT,
        AT_RANDOM
    }

    /// @param weight seconds of a pause, or of an interval between requests
    private record Told(Instant at, double weight) {}

    /// What to say of it, without the host's name; empty when it is better to say nothing.
    Optional<String> words(HostEvent event, Instant now) {
        return switch (event) {
            case HostEvent.Paused paused -> {
                Duration pause = Duration.between(now, paused.until());
                yield isNews(paused, Kind.PAUSED, seconds(pause), now)
                        ? Optional.of("refused, waiting " + words(pause))
                        : Optional.empty();
            }
            case HostEvent.BreakerOpened opened -> {
                Duration pause = Duration.between(now, opened.until());
                yield isNews(opened, Kind.BROKEN, seconds(pause), now)
                        ? Optional.of("breaker open, probe in %s; the last failure: %s"
                                .formatted(words(pause), opened.reason()))
                        : Optional.empty();
            }
            case HostEvent.BreakerClosed closed ->
                of(closed.host()).remove(Kind.BROKEN) == null
                        ? Optional.empty()
                        : Optional.of("answers again, breaker closed");
            case HostEvent.LimitMet met -> limit(met, now);
            case HostEvent.RefusesAtRandom random ->
                isNews(random, Kind.AT_RANDOM, 1, now)
                        ? Optional.of("refuses some requests whatever the pace; each is repeated by itself")
                        : Optional.empty();
        };
    }

    /// Told again also where the limit turned out to be wider.
    private Optional<String> limit(HostEvent.LimitMet met, Instant now) {
        double interval = 1 / met.perSecond();
        Told before = of(met.host()).get(Kind.LIMIT);
        boolean wider = before != null && before.weight() >= MUCH_MORE * interval;
        return isNews(met, Kind.LIMIT, interval, now) || wider ? found(met, interval, now) : Optional.empty();
    }

    private Optional<String> found(HostEvent.LimitMet met, double interval, Instant now) {
        of(met.host()).put(Kind.LIMIT, new Told(now, interval));
        String limit = met.perSecond() >= 1
                ? "%s per 1 s".formatted(plain(met.perSecond()))
                : "%s per 60 s".formatted(plain(60 * met.perSecond()));
        return Optional.of("found limit %s, keeping to it".formatted(limit));
    }

    private boolean isNews(HostEvent event, Kind kind, double weight, Instant now) {
        Told before = of(event.host()).get(kind);
        boolean news = before == null
                || Duration.between(before.at(), now).compareTo(QUIET) >= 0
                || weight >= MUCH_MORE * before.weight();
        if (news) {
            of(event.host()).put(kind, new Told(now, weight));
        }
        return news;
    }

    private Map<Kind, Told> of(String host) {
        return told.computeIfAbsent(host, _ -> new EnumMap<>(Kind.class));
    }

    private static double seconds(Duration span) {
        return span.toMillis() / 1000.0;
    }

    private static String words(Duration span) {
        return span.compareTo(Duration.ofSeconds(10)) < 0 && span.toMillisPart() != 0
                ? String.format(Locale.ROOT, "%.1f s", seconds(span))
                : Math.ceilDiv(span.toMillis(), 1000L) + " s";
    }

    private static String plain(double number) {
        return number >= 10 || number == Math.rint(number)
                ? Long.toString(Math.round(number))
                : String.format(Locale.ROOT, "%.1f", number);
    }
}
