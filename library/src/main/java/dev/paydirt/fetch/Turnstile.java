package dev.paydirt.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Where the requests to one host wait. Only the first in the queue waits for room among those under way and then for
/// its moment on the clock, so that nobody wakes up for nothing and no turn is reserved that a pause would make wrong.
final class Turnstile {
    private final String host;
    private final Past past;
    private final HostClock clock;
    private final Queue front = new Queue();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Allowance> known = new HashSet<>();

    Turnstile(String host, Allowance allowance, Optional<LearntLimit> remembered, Past past, HostListener listener) {
        this.host = host;
        this.past = past;
        clock = new HostClock(host, allowance, remembered, made(allowance), listener);
        known.add(allowance);
    }

    HostClock clock() {
        return clock;
    }

    /// Two sources may name one host with different limits; then all of them hold, and the strictest decides.
    synchronized void hold(Allowance allowance) {
        if (known.add(allowance)) {
            clock.hold(allowance, made(allowance));
        }
    }

    private List<Past.Made> made(Allowance allowance) {
        return allowance.rates().stream()
                .filter(Rate::isQuota)
                .map(Rate::per)
                .max(Duration::compareTo)
                .map(longest -> past.made(host, longest))
                .orElse(List.of());
    }

    /// Waits until it may be used now.
    ///
    /// @param precedence before others that wait
    /// @param settings say how long a closure of the host is worth waiting for
    /// @return empty when the host stays closed for longer than that; nothing is taken then
    Optional<Turn> take(Precedence precedence, FetchSettings settings, InstantSource time, Sleeper sleeper)
            throws InterruptedException {
        front.enter(precedence);
        try {
            return begin(settings, time, sleeper);
        } finally {
            front.leave();
        }
    }

    private Optional<Turn> begin(FetchSettings settings, InstantSource time, Sleeper sleeper)
            throws InterruptedException {
        boolean reserved = false;
        while (isWorthWaiting(settings, time.instant())) {
            awaitRoom();
            Instant now = time.instant();
            Duration wait = reserved ? clock.begin(now) : clock.reserve(now);
            if (reserved && wait.isZero()) {
                return Optional.of(new Turn(this, now));
            }
            reserved = true;
            if (wait.isPositive()) {
                sleeper.sleep(wait);
            }
        }
        return Optional.empty();
    }

    private boolean isWorthWaiting(FetchSettings settings, Instant now) {
        return settings.isWorthWaiting(clock.closed(now), now);
    }

    private void awaitRoom() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!clock.hasRoom()) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    void ended(Instant started) {
        lock.lock();
        try {
            clock.ended(started);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
