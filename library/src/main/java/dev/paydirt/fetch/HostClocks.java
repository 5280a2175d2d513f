package dev.paydirt.fetch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// One clock a lane, shared by everything in the process. There must be only one of these in a process, or a host is
/// pressed twice as hard as it allows.
public final class HostClocks {
    private final ConcurrentMap<Lane, Turnstile> byLane = new ConcurrentHashMap<>();
    private final Map<String, LearntLimit> remembered;
    private final Past past;
    private final HostListener listener;

    /// Knows nothing of earlier runs, and tells nobody.
    public HostClocks() {
        this(List.of(), Past.NONE, HostListener.SILENT);
    }

    /// @param remembered limits that earlier runs found, kept to from the first request on; of several for one host the
    ///     newest counts
    /// @param past what was asked before, for quotas
    /// @param listener told what happens to hosts, on the threads to which it happens
    public HostClocks(Collection<LearntLimit> remembered, Past past, HostListener listener) {
        this.remembered = newest(remembered);
        this.past = past;
        this.listener = listener;
    }

    /// The limits that are known by now and were declared by nobody: those found since, and those remembered of hosts
    /// where nothing new was found. By host, in order.
    public List<LearntLimit> learnt(Instant now) {
        Map<String, LearntLimit> all = new TreeMap<>(remembered);
        byLane.values().forEach(turnstile -> turnstile.clock().learnt(now).ifPresent(limit -> keepNewer(all, limit)));
        return List.copyOf(all.values());
    }

    /// The one for the request's lane, which holds the request's allowance from now on.
    Turnstile turnstile(Request request) {
        Turnstile turnstile = byLane.computeIfAbsent(
                request.lane(),
                lane -> new Turnstile(
                        lane.host(),
                        request.allowance(),
                        Optional.ofNullable(remembered.get(lane.host())),
                        past,
                        listener));
        turnstile.hold(request.allowance());
        return turnstile;
    }

    private static Map<String, LearntLimit> newest(Collection<LearntLimit> limits) {
        Map<String, LearntLimit> newest = new TreeMap<>();
        limits.forEach(limit -> keepNewer(newest, limit));
        return newest;
    }

    private static void keepNewer(Map<String, LearntLimit> limits, LearntLimit limit) {
        limits.merge(limit.host(), limit, (one, two) -> two.at().isAfter(one.at()) ? two : one);
    }
}
