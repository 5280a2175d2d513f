package dev.paydirt.cli;

import java.time.Duration;

/// How long something still takes: what the plan predicted, corrected by how it went so far.
///
/// At the beginning the plan is believed; the more is done, the more counts how long that took beside what was
/// predicted
/// for it.
final class TimeLeft {
    /// So much of the whole is taken to have gone as predicted.
    private static final double TRUST = 0.1;

    private TimeLeft() {}

    /// @param predicted seconds for the whole
    /// @param done the part that is done, 0 to 1
    /// @param gone since it began
    static Duration of(double predicted, double done, Duration gone) {
        double share = Math.clamp(done, 0, 1);
        double spent = gone.toMillis() / 1000.0;
        double whole = Math.max(predicted, 0.001);
        double correction = (spent + TRUST * whole) / (share * whole + TRUST * whole);
        // Where nothing is done yet, time that goes by says nothing until it is more than all of it should take.
        double factor = share == 0 ? Math.max(1, spent / whole) : correction;
        return Duration.ofMillis(Math.round(1000 * (1 - share) * whole * factor));
    }
}
