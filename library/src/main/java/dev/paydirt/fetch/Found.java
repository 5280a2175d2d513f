package dev.paydirt.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// What was [found][LimitSearch] of a host that said nothing, by moments instead of seconds, and what an earlier run
/// had found of it. Not safe for threads: it belongs to a clock, which is.
final class Found {
    private final LimitSearch search = new LimitSearch();
    private final Optional<LearntLimit> remembered;
    private Optional<Instant> zero = Optional.empty();

    /// @param remembered what an earlier run found
    Found(Optional<LearntLimit> remembered) {
        this.remembered = remembered;
    }

    boolean isRemembered() {
        return remembered.isPresent();
    }

    boolean isClosed() {
        return search.isClosed();
    }

    boolean isWithoutLimit() {
        return search.isWithoutLimit();
    }

    /// What to tell whoever watches.
    HostEvent news(String host) {
        return search.isWithoutLimit()
                ? new HostEvent.RefusesAtRandom(host)
                : new HostEvent.LimitMet(host, search.perSecond());
    }

    /// How long after the limit was met before the last time the host still refused; zero where it was not tried.
    Duration lastRefusedAfter() {
        return duration(search.lastRefusedAfter());
    }

    /// When the next request may start; `now` where it may at once.
    Instant earliest(Instant now) {
        double seconds = seconds(now);
        double earliest = search.earliest(seconds);
        return earliest > seconds ? now.plusNanos((long) Math.ceil((earliest - seconds) * 1e9)) : now;
    }

    void started(Instant now) {
        search.started(seconds(now));
    }

    /// @return how long the host was closed, where it accepts again after that
    Optional<Duration> accepted(Instant start, Instant now) {
        OptionalDouble closedFor = search.accepted(seconds(start), seconds(now));
        return closedFor.isPresent() ? Optional.of(duration(closedFor.getAsDouble())) : Optional.empty();
    }

    /// @param insists whether it refused before, and answered nothing well that started in between
    /// @param share the part of the last hundred or so requests that was refused
    LimitNews refused(Instant start, Instant now, boolean insists, double share) {
        return search.refused(seconds(start), seconds(now), insists, share);
    }

    /// What is worth keeping for the next run.
    Optional<LearntLimit> learnt(String host, Instant now) {
        if (zero.isEmpty()) {
            return remembered;
        }
        return search.isWithoutLimit()
                ? Optional.empty()
                : search.learnt(host, now).or(() -> remembered);
    }

    private double seconds(Instant moment) {
        if (zero.isEmpty()) {
            zero = Optional.of(moment);
            remembered.ifPresent(limit -> search.remember(limit, 0));
        }
        Duration since = Duration.between(zero.get(), moment);
        return since.getSeconds() + since.getNano() / 1e9;
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
