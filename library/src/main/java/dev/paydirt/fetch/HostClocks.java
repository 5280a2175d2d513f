package dev.paydirt.fetch;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// One clock a lane, shared by everything in the process. There must be only one of these in a process, or a host is
/// pressed twice as hard as it allows.
public final class HostClocks {
    private final ConcurrentMap<Lane, Turnstile> byLane = new ConcurrentHashMap<>();

    /// The one for the request's lane, which holds the request's allowance from now on.
    Turnstile turnstile(Request request) {
        Turnstile turnstile = byLane.computeIfAbsent(request.lane(), _ -> new Turnstile(request.allowance()));
        turnstile.hold(request.allowance());
        return turnstile;
    }
}
