package dev.paydirt.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// How long a host that refused, and did not say for how long, is left alone: a time that doubles with each refusal and
/// is forgotten by halves. Half of it is left to chance, so that processes which were refused together do not come back
/// together. Not safe for threads: it belongs to a clock, which is.
final class Penalty {
    /// After the first refusal, and the most it doubles to.
    static final Duration FIRST = Duration.ofSeconds(1);

    static final Duration LONGEST = Duration.ofMinutes(2);

    /// For each such span without a refusal it is halved.
    static final Duration FORGET_AFTER = Duration.ofMinutes(1);

    private static final Duration SHORTEST = Duration.ofMillis(100);

    private Duration current = Duration.ZERO;
    private Duration closedFor = Duration.ZERO;

    /// @param first the least there is, where nothing is remembered
    /// @param lastEnd when the last pause ended
    Duration doubled(Instant now, Instant lastEnd, Duration first, RandomGenerator random) {
        Duration doubled = remembered(now, lastEnd).multipliedBy(2);
        current = shorter(LONGEST, longer(first, doubled));
        return current.dividedBy(2).plusNanos(random.nextLong(current.toNanos() / 2 + 1));
    }

    /// What one request waits by itself that was refused at random.
    static Duration ofOne(RandomGenerator random) {
        return FIRST.dividedBy(2).plusNanos(random.nextLong(FIRST.toNanos() / 2 + 1));
    }

    /// After a limit was met: as long as the host stayed closed the last time, and half of it where nothing says that
    /// it
    /// would not have opened earlier.
    ///
    /// @param lastRefusedAfter how long after it closed the host was last seen closed; zero where nobody looked
    Duration met(Duration lastRefusedAfter, Instant now, Instant lastEnd, RandomGenerator random) {
        if (closedFor.isZero()) {
            return doubled(now, lastEnd, FIRST, random);
        }
        boolean shorterMayDo = lastRefusedAfter.compareTo(closedFor.dividedBy(4)) < 0;
        current = shorterMayDo ? longer(SHORTEST, closedFor.dividedBy(2)) : closedFor;
        return current.plusNanos(random.nextLong(current.toNanos() / 10 + 1));
    }

    /// The host accepts again.
    ///
    /// @param closedFor from the refusal to the start of what it accepted
    void over(Duration closedFor) {
        this.closedFor = shorter(LONGEST, closedFor);
        current = Duration.ZERO;
    }

    /// The host accepted something: what it refused was no closure.
    void forget() {
        current = Duration.ZERO;
    }

    private Duration remembered(Instant now, Instant lastEnd) {
        if (current.isZero()) {
            return current;
        }
        long halvings = Duration.between(lastEnd, now).dividedBy(FORGET_AFTER);
        return current.dividedBy(1L << Math.clamp(halvings, 0, 40));
    }

    private static Duration longer(Duration one, Duration two) {
        return one.compareTo(two) > 0 ? one : two;
    }

    private static Duration shorter(Duration one, Duration two) {
        return one.compareTo(two) < 0 ? one : two;
    }
}
