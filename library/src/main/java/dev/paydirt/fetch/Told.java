package dev.paydirt.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the host's answers say is left until it gives more. While there is plenty it says nothing; when little is left,
/// that is spread over the time until then; when nothing is left, nobody asks before.
///
/// Not safe for threads: it belongs to a clock, which is.
final class Told {
    /// Fewer than this many for each request under way are little.
    private static final int LITTLE = 2;

    /// What is left for longer than this is used up at the usual pace: nobody is helped by an hour's queue.
    private static final Duration LONGEST_SPREAD = Duration.ofMinutes(2);

    private Instant lastStart = Instant.MIN;
    private Instant reset = Instant.MIN;
    private Duration interval = Duration.ZERO;

    /// @param underWay requests that are out, which the host may not have counted yet
    /// @return until when nobody may ask, where nothing is left
    Optional<Instant> heard(RateHeaders headers, Instant now, int underWay) {
        if (headers.remaining().isEmpty() || headers.reset().isEmpty()) {
            return Optional.empty();
        }
        double remaining = headers.remaining().getAsDouble();
        reset = headers.reset().get();
        interval = Duration.ZERO;
        if (remaining < 1) {
            return Optional.of(reset);
        }
        Duration until = Duration.between(now, reset);
        if (remaining <= LITTLE * Math.max(1, underWay) && until.compareTo(LONGEST_SPREAD) <= 0) {
            double left = Math.max(1, remaining - Math.max(0, underWay - 1));
            interval = Duration.ofNanos((long) (until.toNanos() / left));
        }
        return Optional.empty();
    }

    void started(Instant now) {
        lastStart = now;
    }

    Instant earliest(Instant now) {
        if (!interval.isPositive() || !now.isBefore(reset)) {
            return Instant.MIN;
        }
        Instant turn = lastStart.plus(interval);
        return turn.isBefore(reset) ? turn : reset;
    }
}
