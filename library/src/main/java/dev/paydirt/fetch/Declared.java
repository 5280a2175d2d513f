package dev.paydirt.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What somebody said a host allows: its source's file, or the host itself. Rates over an hour or less set the pace:
/// turns are spread evenly by the strictest of them, so each of their windows holds. Rates over longer spans are
/// quotas, which are counted.
///
/// Not safe for threads: it belongs to a clock, which is.
final class Declared {
    private final List<Quota> quotas = new ArrayList<>();
    private final Set<Object> held = new HashSet<>();
    private Duration interval = Duration.ZERO;
    private Duration told = Duration.ZERO;
    private Instant next = Instant.MIN;
    private boolean afterOthers;
    private Instant lastStart = Instant.MIN;

    /// Holds this too, from now on. A stricter one wins; none is ever loosened.
    ///
    /// @param past what was asked before, counted in where a rate is a quota
    void hold(Allowance allowance, List<Past.Made> past) {
        afterOthers |= allowance.afterOthers();
        for (Rate rate : allowance.rates()) {
            if (rate.isQuota()) {
                if (held.add(rate)) {
                    quotas.add(new Quota(rate, past));
                }
            } else if (rate.interval().compareTo(interval) > 0) {
                interval = rate.interval();
            }
        }
        for (Portion portion : allowance.portions()) {
            if (held.add(portion)) {
                quotas.add(Quota.of(portion, past));
            }
        }
    }

    /// What the host says of itself now takes the place of what it said before.
    void told(List<Rate> policies) {
        told = policies.stream()
                .filter(rate -> !rate.isQuota())
                .map(Rate::interval)
                .max(Duration::compareTo)
                .orElse(told);
    }

    /// From one start to the next; zero where no pace is declared.
    Duration interval() {
        return told.compareTo(interval) > 0 ? told : interval;
    }

    /// Takes the next turn that nobody has.
    Instant reserve(Instant earliest) {
        if (afterOthers && next.equals(Instant.MIN)) {
            next = earliest.plus(interval());
        }
        Instant turn = earliest.isAfter(next) ? earliest : next;
        next = turn.plus(interval());
        return turn;
    }

    Instant earliest() {
        return lastStart.plus(interval());
    }

    void started(Instant now) {
        lastStart = now;
        Instant following = now.plus(interval());
        next = next.isAfter(following) ? next : following;
        quotas.forEach(quota -> quota.count(now, 1));
    }

    /// The quota that is spent for the longest time, if one is.
    Optional<Quota> spent(Instant now) {
        return quotas.stream().filter(quota -> quota.free().isAfter(now)).max(Comparator.comparing(Quota::free));
    }
}
