package dev.paydirt.fetch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before another try. Knows how long, never waits.
@FunctionalInterface
public interface Backoff {
    /// @param retry 1 before the first repeat
    Duration before(int retry);

    /// `first`, then twice as long each time, never longer than `ceiling`.
    static Backoff doubling(Duration first, Duration ceiling) {
        if (first.isNegative() || first.isZero() || ceiling.compareTo(first) < 0) {
            throw new IllegalArgumentException("a wait cannot double from " + first + " to " + ceiling);
        }
        return retry -> {
            Duration wait = first;
            for (int doubled = 1; doubled < retry && wait.compareTo(ceiling) < 0; doubled++) {
                wait = wait.multipliedBy(2);
            }
            return wait.compareTo(ceiling) < 0 ? wait : ceiling;
        };
    }

    /// Anything from nothing to the whole wait, so that callers who failed together do not come back together.
    ///
    /// @param random shared by every thread that asks, so it must be safe for that, as `java.util.Random` is
    default Backoff fullJitter(RandomGenerator random) {
        return retry -> Duration.ofNanos(random.nextLong(before(retry).toNanos() + 1));
    }
}
