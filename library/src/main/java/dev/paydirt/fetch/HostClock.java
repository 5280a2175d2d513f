package dev.paydirt.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Says when one host may be asked next. Arithmetic only: it knows when and never waits. Safe for any number of
/// threads.
///
/// Whoever wants to send first [reserves][#reserve] a turn, waits until it comes, and then [begins][#begin], which
/// keeps two starts apart even when a thread woke late, or the host asked for a pause in between. Afterwards the
/// clock is told what became of the request, because that decides when the next may start.
///
/// The rules it brings together: what was [declared][Declared], what the host [said][Told] in its answers, what was
/// [found][Found] where nobody said anything, a [pause][Penalty] after a refusal and whom it is
/// [meant for][Refusals], the [room][Room] for requests under way, and the [breaker][Breaker].
final class HostClock {
    private final String host;
    private final HostListener listener;
    private final Declared declared = new Declared();
    private final Told told = new Told();
    private final Found found;
    private final Penalty penalty = new Penalty();
    private final Refusals refusals = new Refusals();
    private final Breaker breaker = new Breaker();
    private final Room room;
    private Optional<Instant> trial = Optional.empty();
    private Instant pausedUntil = Instant.MIN;
    private int underWay;

    HostClock(List<Rate> rates) {
        this("the host", new Allowance(rates, Integer.MAX_VALUE), Optional.empty(), List.of(), HostListener.SILENT);
    }

    /// @param remembered what an earlier run found
    /// @param past what was asked before
    HostClock(
            String host,
            Allowance allowance,
            Optional<LearntLimit> remembered,
            List<Past.Made> past,
            HostListener listener) {
        this.host = host;
        this.found = new Found(remembered);
        this.listener = listener;
        this.room = new Room(allowance.concurrency());
        hold(allowance, past);
    }

    /// Holds this allowance too, from now on. A stricter one wins; none is ever loosened.
    synchronized void hold(Allowance allowance, List<Past.Made> past) {
        declared.hold(allowance, past);
        room.atMost(allowance.concurrency());
        if (declared.interval().isPositive() || found.isRemembered()) {
            room.open();
        }
    }

    /// Takes the next turn that nobody has.
    ///
    /// @return how long until it comes
    synchronized Duration reserve(Instant now) {
        return Duration.between(now, declared.reserve(later(now, pausedUntil)));
    }

    /// Whether one more request may be under way.
    synchronized boolean hasRoom() {
        return isOnTrial() ? trial.isEmpty() : underWay < room.places();
    }

    /// Starts now if that is allowed.
    ///
    /// @return zero when the start is counted; otherwise how long to wait before asking again
    synchronized Duration begin(Instant now) {
        Instant earliest = later(later(declared.earliest(), told.earliest(now)), opens(now));
        if (!isBelieved()) {
            earliest = later(earliest, found.earliest(now));
        }
        if (now.isBefore(earliest)) {
            return Duration.between(now, earliest);
        }
        if (isOnTrial()) {
            trial = Optional.of(now);
        }
        underWay++;
        declared.started(now);
        told.started(now);
        found.started(now);
        return Duration.ZERO;
    }

    /// The request that started then is no longer under way, whatever became of it.
    synchronized void ended(Instant start) {
        underWay--;
        trial = trial.filter(other -> !other.equals(start));
    }

    /// The host answered, and not with a complaint about the pace.
    synchronized void accepted(Instant start, Instant now) {
        answered();
        room.accepted(Duration.between(start, now).toNanos() / 1e9);
        refusals.accepted(start);
        Optional<Duration> closedFor = found.accepted(start, now);
        closedFor.ifPresent(penalty::over);
        if (closedFor.isPresent()) {
            listener.happened(found.news(host));
        } else if ((isBelieved() || found.isWithoutLimit()) && !now.isBefore(pausedUntil)) {
            penalty.forget();
        }
    }

    /// The host asked for a slower pace: 429, or 503 with `Retry-After`.
    ///
    /// @return how long the refused request waits by itself, where the host [does not mean][Refusals] everybody
    synchronized Duration refused(Instant start, Instant now, Optional<Duration> retryAfter, RandomGenerator random) {
        answered();
        Refusals.Meaning meaning = refusals.refused(start, now, retryAfter.orElse(Duration.ZERO));
        if (isBelieved()) {
            return atADeclaredPace(meaning, now, retryAfter, random);
        }
        boolean knew = found.isWithoutLimit();
        LimitNews news = found.refused(start, now, meaning == Refusals.Meaning.INSISTS, refusals.share());
        if (found.isWithoutLimit() && !knew) {
            listener.happened(found.news(host));
        }
        return overdrawn(news, now, retryAfter, random);
    }

    private Duration atADeclaredPace(
            Refusals.Meaning meaning, Instant now, Optional<Duration> retryAfter, RandomGenerator random) {
        if (retryAfter.isEmpty()) {
            slowDown(now, random);
        } else if (meaning == Refusals.Meaning.ONE) {
            return retryAfter.get();
        } else {
            pushBack(now.plus(retryAfter.get()));
        }
        return Duration.ZERO;
    }

    private Duration overdrawn(LimitNews news, Instant now, Optional<Duration> retryAfter, RandomGenerator random) {
        Optional<Duration> pause = Optional.empty();
        switch (news) {
            case LIMIT_MET -> {
                room.refused();
                pause = Optional.of(penalty.met(found.lastRefusedAfter(), now, pausedUntil, random));
            }
            case STILL_CLOSED -> pause = Optional.of(penalty.doubled(now, pausedUntil, Penalty.FIRST, random));
            case NONE -> {}
            case AT_RANDOM -> {
                return retryAfter.orElseGet(() -> Penalty.ofOne(random));
            }
        }
        // A host's own word is good enough, but for "at once", which is no pause, and where it refused after that too.
        Optional<Duration> asked = retryAfter.filter(wait -> wait.compareTo(Penalty.FIRST) >= 0);
        asked.ifPresent(wait -> pushBack(now.plus(wait)));
        if (asked.isEmpty() || found.lastRefusedAfter().isPositive()) {
            pause.ifPresent(wait -> pushBack(now.plus(wait)));
        }
        return Duration.ZERO;
    }

    /// The host is unavailable and did not say how long: pauses for a time that doubles with each such answer.
    ///
    /// Requests that were already under way when the pause began are answered the same; they say nothing new.
    synchronized void slowDown(Instant now, RandomGenerator random) {
        if (now.isBefore(pausedUntil)) {
            return;
        }
        boolean known = isBelieved() && declared.interval().compareTo(Penalty.FIRST) < 0;
        Duration first = known ? declared.interval() : Penalty.FIRST;
        pushBack(now.plus(penalty.doubled(now, pausedUntil, first, random)));
    }

    /// No answer came, or one that says that the host is ill.
    synchronized void failed(Object request, Instant start, Instant now, String reason) {
        if (breaker.failed(request, start, now, reason)) {
            listener.happened(new HostEvent.BreakerOpened(host, breaker.until(), reason));
        }
    }

    /// The host said something of its limits in an answer's headers.
    synchronized void heard(RateHeaders headers, Instant now) {
        declared.told(headers.policies());
        if (declared.interval().isPositive()) {
            room.open();
        }
        told.heard(headers, now, underWay).ifPresent(this::pushBack);
    }

    /// The host asked to be left alone until then.
    synchronized void pushBack(Instant until) {
        if (until.isAfter(pausedUntil)) {
            pausedUntil = until;
            listener.happened(new HostEvent.Paused(host, until));
        }
    }

    /// How long the host stays closed to everybody: it asked for a pause, the breaker is open, or a quota is spent.
    synchronized Duration closed(Instant now) {
        return Duration.between(now, later(now, opens(now)));
    }

    /// The same, and why.
    synchronized Closure closure(Instant now) {
        Duration remaining = closed(now);
        Optional<Quota> spent = declared.spent(now);
        if (spent.isPresent() && !spent.get().free().isBefore(opens(now))) {
            return new Closure(remaining, spent.get().spent(host));
        }
        if (breaker.until().isAfter(later(now, pausedUntil))) {
            return new Closure(
                    remaining, "%s fails and is left alone; the last time: %s".formatted(host, breaker.last()));
        }
        return new Closure(remaining, Outcome.Throttled.reason(host, remaining));
    }

    /// What was found out about the host so far, if it had to be.
    synchronized Optional<LearntLimit> learnt(Instant now) {
        return found.learnt(host, now);
    }

    private void answered() {
        if (breaker.answered()) {
            listener.happened(new HostEvent.BreakerClosed(host));
        }
    }

    /// Whether one request alone may find out whether the host is open again.
    private boolean isOnTrial() {
        return found.isClosed() || breaker.isHalfOpen();
    }

    /// Whether somebody said how often we may ask, and the host keeps to it.
    private boolean isBelieved() {
        return refusals.isPaceBelieved() && declared.interval().isPositive();
    }

    private Instant opens(Instant now) {
        Instant free = declared.spent(now).map(Quota::free).orElse(Instant.MIN);
        return later(later(pausedUntil, breaker.until()), free);
    }

    private static Instant later(Instant one, Instant two) {
        return one.isAfter(two) ? one : two;
    }
}
