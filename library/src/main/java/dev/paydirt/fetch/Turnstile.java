package dev.paydirt.fetch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/// Where the requests to one host wait: first for a place among those under way, then for their moment on the clock.
/// First come, first served.
///
/// The place comes first so that no more turns are reserved ahead than can be used; a host that asks for a pause would
/// otherwise leave a long queue of turns that are all wrong.
final class Turnstile {
    private final HostClock clock;
    private final Places places;
    private final Set<Allowance> known = new HashSet<>();
    private int concurrency;

    Turnstile(Allowance allowance) {
        clock = new HostClock(allowance.rates());
        concurrency = allowance.concurrency();
        places = new Places(concurrency);
        known.add(allowance);
    }

    HostClock clock() {
        return clock;
    }

    /// Two sources may name one host with different limits; then all of them hold, and the strictest decides.
    synchronized void hold(Allowance allowance) {
        if (!known.add(allowance)) {
            return;
        }
        clock.hold(allowance.rates());
        if (allowance.concurrency() < concurrency) {
            places.remove(concurrency - allowance.concurrency());
            concurrency = allowance.concurrency();
        }
    }

    /// Waits until it may be used now.
    ///
    /// @param longest the longest closure of the host that is worth waiting for
    /// @return empty when the host stays closed for longer than that; nothing is taken then
    Optional<Turn> take(Duration longest, InstantSource time, Sleeper sleeper) throws InterruptedException {
        places.acquire();
        boolean taken = false;
        try {
            taken = begin(longest, time, sleeper);
            return taken ? Optional.of(new Turn(places)) : Optional.empty();
        } finally {
            if (!taken) {
                places.release();
            }
        }
    }

    private boolean begin(Duration longest, InstantSource time, Sleeper sleeper) throws InterruptedException {
        Duration wait = clock.reserve(time.instant());
        while (clock.closed(time.instant()).compareTo(longest) <= 0) {
            if (wait.isPositive()) {
                sleeper.sleep(wait);
            }
            wait = clock.begin(time.instant());
            if (wait.isZero()) {
                return true;
            }
        }
        return false;
    }

    /// Fair, and able to shrink below what is taken at the moment.
    private static final class Places extends Semaphore {
        private static final long serialVersionUID = 1;

        Places(int count) {
            super(count, true);
        }

        void remove(int count) {
            reducePermits(count);
        }
    }
}
