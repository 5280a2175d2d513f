package dev.paydirt.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// Leaves a host alone that answers nobody: opens when so many different requests in a row failed, lets one through
/// when
/// its time is over, and stays open for twice as long where that one failed too. Not safe for threads: it belongs to a
/// clock, which is.
final class Breaker {
    /// Different requests, so that one bad address does not close the host to all others.
    static final int FAILURES = 8;

    static final Duration FIRST = Duration.ofSeconds(5);

    /// Longer than any request waits by default, so that a host that stays dead ends a run.
    static final Duration LONGEST = Duration.ofMinutes(10);

    private final Set<Object> failed = Collections.newSetFromMap(new IdentityHashMap<>());
    private Duration open = Duration.ZERO;
    private Instant until = Instant.MIN;
    private String last = "";

    /// When it lets one through; in the past where it is closed or waits for that one.
    Instant until() {
        return until;
    }

    /// Why the last request failed that did.
    String last() {
        return last;
    }

    /// Whether only one request may be under way, to find out whether the host is well again.
    boolean isHalfOpen() {
        return open.isPositive();
    }

    /// A request got no answer, or one that says that the host is ill.
    ///
    /// @return whether it opens by that
    boolean failed(Object request, Instant start, Instant now, String reason) {
        last = reason;
        if (isHalfOpen()) {
            return !start.isBefore(until) && open(now, shorter(open.multipliedBy(2), LONGEST));
        }
        failed.add(request);
        return failed.size() >= FAILURES && open(now, FIRST);
    }

    /// The host answered.
    ///
    /// @return whether it closes by that
    boolean answered() {
        boolean wasOpen = isHalfOpen();
        failed.clear();
        open = Duration.ZERO;
        until = Instant.MIN;
        return wasOpen;
    }

    private boolean open(Instant now, Duration forSoLong) {
        failed.clear();
        open = forSoLong;
        until = now.plus(forSoLong);
        return true;
    }

    private static Duration shorter(Duration one, Duration two) {
        return one.compareTo(two) < 0 ? one : two;
    }
}
