package dev.paydirt.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lets a client pass as often as the board's pace allows, each client by itself.
final class Gate {
    /// Past this many clients the longest unseen begins anew.
    private static final int CLIENTS_KNOWN = 10_000;

    private final Pace pace;
    private final InstantSource clock;
    private final Recent<String, Client> clients;

    Gate(Pace pace, InstantSource clock) {
        this.pace = pace;
        this.clock = clock;
        this.clients = new Recent<>(CLIENTS_KNOWN, _ -> new Client(pace.limits(clock)));
    }

    /// What came of asking to be let in.
    ///
    /// @param refusal empty for whoever may pass
    /// @param headers that go with whatever is answered
    record Pass(Optional<Answer> refusal, Map<String, String> headers) {
        private static final Pass FREE = new Pass(Optional.empty(), Map.of());

        Pass {
            headers = Map.copyOf(headers);
        }
    }

    Pass ask(String client) {
        Client known = clients.get(client);
        return known.limits.isEmpty() ? Pass.FREE : known.ask();
    }

    private final class Client {
        private final List<Limit> limits;
        private Instant blockedUntil = Instant.MIN;

        Client(List<Limit> limits) {
            this.limits = List.copyOf(limits);
        }

        /// What is asked for while the board is closed to the client keeps it closed no longer.
        synchronized Pass ask() {
            Instant now = clock.instant();
            if (now.isBefore(blockedUntil)) {
                return refused(Duration.between(now, blockedUntil), now);
            }
            Duration wait = limits.stream()
                    .flatMap(limit -> limit.early().stream())
                    .max(Comparator.naturalOrder())
                    .orElse(Duration.ZERO);
            if (wait.isZero()) {
                limits.forEach(Limit::take);
                return new Pass(Optional.empty(), pace.headers().of(standing(), now));
            }
            if (pace.block().isPositive()) {
                blockedUntil = now.plus(pace.block());
            }
            return refused(wait.compareTo(pace.block()) > 0 ? wait : pace.block(), now);
        }

        private Pass refused(Duration wait, Instant now) {
            Limit.Standing tight = standing();
            Limit.Standing closed = new Limit.Standing(tight.most(), 0, tight.window(), wait);
            return new Pass(
                    Optional.of(pace.refusal().answer(wait, now)),
                    pace.headers().of(closed, now));
        }

        /// With the limit that leaves the least.
        private Limit.Standing standing() {
            return limits.stream()
                    .map(Limit::standing)
                    .min(Comparator.comparingLong(Limit.Standing::left))
                    .orElseThrow();
        }
    }
}
