package dev.paydirt.fetch;

import java.util.Arrays;

/// How many requests may be under way at a host: a few at first, then two more for each answer, up to what is allowed,
/// so that a limit nobody declared is not met by fifty at once. Once it was met, one more for each answer. Fewer when
/// answers come much later than the host's own normal, because then they only queue there.
///
/// Arithmetic only, in seconds. Not safe for threads: it belongs to a clock, which is.
final class Room {
    /// As many as a new connection may send at once in TCP (RFC 6928).
    static final int AT_FIRST = 10;

    private static final int AFTER_A_REFUSAL = 4;

    /// So many answers are judged together; their median does not mind a few slow ones.
    private static final int JUDGED = 32;

    private static final double TOO_SLOW = 3;
    private static final double WELL_AGAIN = 2;

    /// What is normal may rise by so much with each judgement, so that a host that became slower for good is not
    /// thought ill for ever.
    private static final double DRIFT = 1.02;

    private int most;
    private double places = AT_FIRST;
    private double healthy;
    private boolean wasRefused;
    private final double[] latencies = new double[JUDGED];
    private int collected;
    private double normal = Double.POSITIVE_INFINITY;

    /// @param most what is allowed, at least 1
    Room(int most) {
        this.most = most;
        this.healthy = most;
    }

    int places() {
        return (int) Math.max(1, Math.min(Math.min(places, healthy), most));
    }

    void atMost(int other) {
        most = Math.min(most, other);
        healthy = Math.min(healthy, most);
    }

    /// The host's limit is known or declared: no need to feel for it.
    void open() {
        places = Math.max(places, most);
    }

    void refused() {
        places = AFTER_A_REFUSAL;
        wasRefused = true;
    }

    void accepted(double latency) {
        places = Math.min(most, places + (wasRefused ? 1 : 2));
        latencies[collected++] = latency;
        if (collected == JUDGED) {
            collected = 0;
            Arrays.sort(latencies);
            judge(latencies[JUDGED / 2]);
        }
    }

    private void judge(double median) {
        normal = Math.min(normal * DRIFT, median);
        if (median > TOO_SLOW * normal) {
            healthy = Math.max(1, places() * 0.75);
        } else if (median < WELL_AGAIN * normal) {
            healthy = Math.min(most, healthy + Math.max(1, healthy / 4));
        }
    }
}
