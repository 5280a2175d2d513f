package dev.paydirt.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a host's refusals say about it while it is asked at a pace that was declared: whether that pace is to be
/// believed, and whether a pause that it names is meant for everybody.
///
/// A host that names a pause gets it ([RFC 9110, 10.2.3](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3)). Some
/// answer others well during the very pause they asked for, time and again: one sick machine behind a balancer. Where
/// that was seen often enough, a refusal delays its own request alone, and the next refusal before a good answer stops
/// everybody again.
///
/// Not safe for threads: it belongs to a clock, which is.
final class Refusals {
    /// A declared rate is believed until this part of the last hundred or so requests is refused, and then no more.
    private static final double DISBELIEF = 0.1;

    private static final double WEIGHT = 0.01;

    /// So many pauses are kept by everybody before the host may be found to mean less than it says.
    private static final int ENOUGH = 3;

    /// What was seen long ago does not outweigh what is seen now.
    private static final int MOST = 2 * ENOUGH;

    /// A longer pause is everybody's, whatever was seen.
    private static final Duration LONGEST_FOR_ONE = Duration.ofSeconds(10);

    /// Whom a refusal stops.
    enum Meaning {
        /// The refused request.
        ONE,
        /// Everybody who asks the host.
        EVERYBODY,
        /// Everybody, because nothing that started since the refusal before was answered well.
        INSISTS
    }

    private record Refusal(Instant start, Instant pausedUntil) {
        Refusal and(Refusal other) {
            return new Refusal(
                    start.isAfter(other.start) ? start : other.start,
                    pausedUntil.isAfter(other.pausedUntil) ? pausedUntil : other.pausedUntil);
        }
    }

    private Optional<Refusal> unanswered = Optional.empty();
    private double share;
    private boolean isPaceBelieved = true;
    private int contradicted;

    /// Whether so few requests were refused that the declared pace may be right.
    boolean isPaceBelieved() {
        return isPaceBelieved;
    }

    /// The part of the last hundred or so requests that was refused.
    double share() {
        return share;
    }

    /// The request that started then was answered well.
    void accepted(Instant start) {
        share *= 1 - WEIGHT;
        unanswered.filter(refusal -> start.isAfter(refusal.start())).ifPresent(refusal -> {
            if (start.isBefore(refusal.pausedUntil())) {
                contradicted = Math.min(MOST, contradicted + 1);
            }
            unanswered = Optional.empty();
        });
    }

    /// The request that started then was refused.
    ///
    /// @param pause what the host asked for; zero when it named none
    Meaning refused(Instant start, Instant now, Duration pause) {
        share += WEIGHT * (1 - share);
        isPaceBelieved &= share < DISBELIEF;
        boolean insists =
                unanswered.filter(before -> start.isAfter(before.start())).isPresent();
        if (insists) {
            contradicted = Math.max(0, contradicted - 1);
        }
        Refusal refusal = new Refusal(start, now.plus(pause));
        unanswered = Optional.of(unanswered.map(refusal::and).orElse(refusal));
        if (insists) {
            return Meaning.INSISTS;
        }
        return contradicted < ENOUGH || pause.compareTo(LONGEST_FOR_ONE) > 0 ? Meaning.EVERYBODY : Meaning.ONE;
    }
}
