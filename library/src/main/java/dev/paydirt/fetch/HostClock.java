package dev.paydirt.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Says when one host may be asked next. Arithmetic only: it knows when and never waits. Safe for any number of
/// threads.
///
/// Whoever wants to send first [reserves][#reserve] a turn, waits until it comes, and then [begins][#begin]. Reserving
/// keeps threads that wait from waking at the same moment; beginning keeps two starts apart even when a thread woke
/// late, or the host asked for a pause in between.
///
/// Rates over an hour or less set the pace: turns are spread evenly by the strictest of them, so each of their windows
/// holds. Rates over longer spans are quotas: they are counted, not spread, because a day's requests are rarely meant
/// to take a day.
final class HostClock {
    private static final Duration LONGEST_PACE = Duration.ofHours(1);

    /// The pause after the first refusal that names none, and the most it doubles to.
    static final Duration FIRST_PENALTY = Duration.ofSeconds(1);

    static final Duration LONGEST_PENALTY = Duration.ofMinutes(2);

    /// For each such span without a refusal the penalty is halved.
    static final Duration FORGET_AFTER = Duration.ofMinutes(1);

    private final List<Quota> quotas = new ArrayList<>();
    private Duration interval = Duration.ZERO;
    private Instant next = Instant.MIN;
    private Instant lastStart = Instant.MIN;
    private Instant pausedUntil = Instant.MIN;
    private Duration penalty = Duration.ZERO;

    HostClock(List<Rate> rates) {
        hold(rates);
    }

    /// Holds these rates too, from now on. A stricter one wins; none is ever loosened.
    synchronized void hold(List<Rate> rates) {
        for (Rate rate : rates) {
            if (rate.per().compareTo(LONGEST_PACE) > 0) {
                quotas.add(new Quota(rate));
            } else if (rate.interval().compareTo(interval) > 0) {
                interval = rate.interval();
            }
        }
    }

    /// Takes the next turn that nobody has.
    ///
    /// @return how long until it comes
    synchronized Duration reserve(Instant now) {
        Instant turn = later(now, later(next, pausedUntil));
        next = turn.plus(interval);
        return Duration.between(now, turn);
    }

    /// Starts now if that is allowed.
    ///
    /// @return zero when the start is counted; otherwise how long to wait before asking again
    synchronized Duration begin(Instant now) {
        Instant earliest = later(lastStart.plus(interval), later(pausedUntil, quotasFree()));
        if (now.isBefore(earliest)) {
            return Duration.between(now, earliest);
        }
        lastStart = now;
        next = later(next, now.plus(interval));
        quotas.forEach(quota -> quota.count(now));
        return Duration.ZERO;
    }

    /// How long the host stays closed to everybody: it asked for a pause, or a quota is spent. Zero when it is open.
    synchronized Duration closed(Instant now) {
        return Duration.between(now, later(now, later(pausedUntil, quotasFree())));
    }

    /// The host asked to be left alone until then.
    synchronized void pushBack(Instant until) {
        pausedUntil = later(pausedUntil, until);
    }

    /// The host asked for a slower pace and did not say how slow: pauses for a time that doubles with each
    /// refusal, up to [#LONGEST_PENALTY], and is forgotten by halves. Half of it is left to chance, so that
    /// processes which were refused together do not come back together.
    ///
    /// Requests that were already under way when the pause began are refused too; they say nothing new.
    synchronized void slowDown(Instant now, RandomGenerator random) {
        if (now.isBefore(pausedUntil)) {
            return;
        }
        Duration doubled = remembered(now).multipliedBy(2);
        penalty = shorter(LONGEST_PENALTY, doubled.compareTo(FIRST_PENALTY) < 0 ? FIRST_PENALTY : doubled);
        pushBack(now.plus(penalty.dividedBy(2)).plusNanos(random.nextLong(penalty.toNanos() / 2 + 1)));
    }

    private Duration remembered(Instant now) {
        if (penalty.isZero()) {
            return penalty;
        }
        long halvings = Duration.between(pausedUntil, now).dividedBy(FORGET_AFTER);
        return penalty.dividedBy(1L << Math.min(halvings, 40));
    }

    private Instant quotasFree() {
        Instant free = Instant.MIN;
        for (Quota quota : quotas) {
            free = later(free, quota.free());
        }
        return free;
    }

    private static Instant later(Instant one, Instant two) {
        return one.isAfter(two) ? one : two;
    }

    private static Duration shorter(Duration one, Duration two) {
        return one.compareTo(two) < 0 ? one : two;
    }
}
