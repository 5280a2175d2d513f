package dev.paydirt.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// What awaits one request.
///
/// @param fault how the board misbehaves towards it, if it does
/// @param delay before the answer
/// @param lot from which the rest is drawn
record Turn(Optional<Fault> fault, Duration delay, Lot lot) {

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
            Lot ofAddress = Lot.of(settings.seed(), address);
            if (settings.faults().none() && settings.jitter().isZero()) {
                return new Turn(Optional.empty(), settings.latency(), ofAddress);
            }
            int number = counts.get(address).getAndIncrement();
            Lot lot = ofAddress.part(number);
            long jitter = (long) (settings.jitter().toNanos() * lot.share(Draw.JITTER));
            return new Turn(
                    fault(address, ofAddress, number), settings.latency().plusNanos(jitter), lot);
        }

        private Optional<Fault> fault(String address, Lot ofAddress, int number) {
            if (Board.isDetail(address) && drawn(ofAddress, 0).equals(Optional.of(Fault.DETAIL_404))) {
                return Optional.of(Fault.DETAIL_404);
            }
            return drawn(ofAddress, number)
                    .filter(fault -> fault != Fault.DETAIL_404 && (fault != Fault.ERROR_404_ONCE || number == 0));
        }

        private Optional<Fault> drawn(Lot ofAddress, int number) {
            return settings.faults().at(ofAddress.part(number).share(Draw.FAULT));
        }
    }
}
