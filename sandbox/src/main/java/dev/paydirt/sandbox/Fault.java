package dev.paydirt.sandbox;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A way in which the board misbehaves.
public enum Fault {
    /// Status 500.
    ERROR_500,
    /// Status 503 with `Retry-After` of 0 or 1 seconds.
    UNAVAILABLE_503,
    /// Status 429 without `Retry-After`.
    TOO_MANY,
    /// Status 429 with `Retry-After` of 0 or 1 seconds.
    TOO_MANY_RETRY_AFTER,
    /// The right answer in small pieces, over ten times the latency and 50 ms at least.
    SLOW,
    /// An answer that ends in the middle of its JSON, but whole by the rules of HTTP.
    BROKEN_JSON,
    /// A connection closed before as much came as `Content-Length` said.
    CUT,
    /// Status 200 with a page for people.
    HTML;

    /// As settings name it: `error-500`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Fault> labelled(String label) {
        return Stream.of(values()).filter(fault -> fault.label().equals(label)).findFirst();
    }
}
