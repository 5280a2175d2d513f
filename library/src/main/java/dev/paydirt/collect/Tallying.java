package dev.paydirt.collect;

import dev.paydirt.fetch.Effort;
import dev.paydirt.fetch.HostLog;
import java.time.Duration;

/// Adds up what one page took: its readings and its details, which come on threads of their own.
final class Tallying {
    private final HostSeconds hosts = new HostSeconds();
    private int requests;
    private int retries;
    private int throttled;
    private Duration answering = Duration.ZERO;

    synchronized void add(Effort effort, HostLog log) {
        requests += effort.sent();
        retries += effort.retries();
        throttled += effort.throttled();
        answering = answering.plus(effort.answering());
        hosts.add(log.perSecond());
    }

    synchronized KeptPage.Tally tally() {
        return new KeptPage.Tally(requests, retries, throttled, answering.toMillis() / 1e3, hosts.counts());
    }
}
