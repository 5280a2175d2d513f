package dev.paydirt.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// What awaits one request.
///
/// @param fault how the board misbehaves towards it, if it does
/// @param delay before the answer
/// @param retryAfter seconds that a refusal asks for
record Turn(Optional<Fault> fault, Duration delay, int retryAfter) {

    /// Hands out turns. The n-th request for an address always meets the same, whatever else is asked in between, so a
    /// repeat can succeed and a test can be repeated.
    static final class Order {
        /// Past this many addresses the longest unused is forgotten, and counted from the beginning.
        private static final int ADDRESSES_COUNTED = 100_000;

        private final SandboxSettings settings;
        private final Recent<String, AtomicInteger> counts = new Recent<>(ADDRESSES_COUNTED, _ -> new AtomicInteger());

        Order(SandboxSettings settings) {
            this.settings = settings;
        }

        /// @param address path and query
        Turn next(String address) {
            if (settings.faults().none() && settings.jitter().isZero()) {
                return new Turn(Optional.empty(), settings.latency(), 0);
            }
            Lot lot = Lot.of(settings.seed(), address).part(counts.get(address).getAndIncrement());
            long jitter = (long) (settings.jitter().toNanos() * lot.share(Draw.JITTER));
            return new Turn(
                    settings.faults().at(lot.share(Draw.FAULT)),
                    settings.latency().plusNanos(jitter),
                    lot.below(Draw.RETRY_AFTER, 2));
        }
    }
}
