package dev.paydirt.fetch;

import java.time.Instant;

/// Something about a host that whoever watches a run wants to see.
public sealed interface HostEvent {
    /// As [Lane] names it.
    String host();

    /// The host refused for its pace, or asked for a pause; nothing is sent to it until then.
    record Paused(String host, Instant until) implements HostEvent {}

    /// So many different requests failed in a row, or the one that was to find out did; nothing is sent until then.
    ///
    /// @param reason why the last of them failed, fit to be printed
    record BreakerOpened(String host, Instant until, String reason) implements HostEvent {}

    /// The host answers again.
    record BreakerClosed(String host) implements HostEvent {}

    /// A limit that nobody declared was met, and from now on this many requests a second are sent, until more is known.
    record LimitMet(String host, double perSecond) implements HostEvent {}

    /// What the host refuses, it refuses whatever the pace: no limit is kept to, and a refused request waits by itself.
    record RefusesAtRandom(String host) implements HostEvent {}
}
