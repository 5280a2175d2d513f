package dev.paydirt.sandbox;

import java.time.Duration;
import java.util.Optional;

/// So many requests in so much time. Knows when, never waits.
interface Limit {
    /// How long it takes until a request is allowed; empty where one is allowed now. Takes nothing.
    Optional<Duration> early();

    /// Takes a request; where there is none, says how long it takes until there is, and takes nothing.
    Optional<Duration> take();

    Standing standing();

    /// How a client stands with a limit.
    ///
    /// @param most requests in `window`
    /// @param left requests allowed now
    /// @param reset how long until all of them are allowed again
    record Standing(long most, long left, Duration window, Duration reset) {}
}
