package dev.paydirt.fetch;

/// A bucket that gains turns at a steady rate and holds a few that were not used, so that a burst is allowed after a
/// rest and nothing is lost when a thread wakes late. The picture we have of the bucket that the host keeps for us.
///
/// Arithmetic only, in seconds. Not safe for threads: it belongs to a clock, which is.
final class Pace {
    /// Sums of fractions do not quite reach one.
    private static final double WHOLE = 1 - 1e-6;

    private final double capacity;
    private double perSecond;
    private double turns;
    private double at;

    /// @param perSecond turns gained a second, more than zero
    /// @param capacity the most turns held, at least 1
    /// @param turns those held at first
    /// @param at when that is
    Pace(double perSecond, double capacity, double turns, double at) {
        this.perSecond = perSecond;
        this.capacity = Math.max(1, capacity);
        this.turns = turns;
        this.at = at;
    }

    double perSecond() {
        return perSecond;
    }

    /// When the next turn is there; not after `now` when it is there already.
    double earliest(double now) {
        fill(now);
        return turns >= WHOLE ? now : at + (1 - turns) / perSecond;
    }

    /// Uses a turn.
    ///
    /// @return whether it was the last, so that the next must wait
    boolean take(double now) {
        fill(now);
        turns--;
        return turns < WHOLE;
    }

    void change(double newPerSecond, double now) {
        fill(now);
        perSecond = newPerSecond;
    }

    private void fill(double now) {
        if (now > at) {
            turns = Math.min(capacity, turns + (now - at) * perSecond);
            at = now;
        }
    }
}
