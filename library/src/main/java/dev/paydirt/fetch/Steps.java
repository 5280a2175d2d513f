package dev.paydirt.fetch;

import java.util.OptionalDouble;

/// How the rate that is kept to goes up while nothing is refused: doubled while no rate was ever refused, then a
/// quarter
/// of the way to the ceiling at a time, and at the ceiling hardly ever. Only a rate that requests really waited for is
/// raised, and only after its answers could have come.
///
/// In seconds.
///
/// @param ceiling the lowest rate known to be too high; infinite where none is
/// @param since when the rate was changed last
/// @param rest how long to keep to the ceiling before it is lifted
/// @param waited requests that waited for the rate since then
/// @param latency of the host's answers, smoothed
record Steps(double ceiling, double since, double rest, int waited, double latency) {
    static final Steps UNKNOWN = new Steps(Double.POSITIVE_INFINITY, 0, 60, 0, 0);

    /// Below the ceiling by so much, since the ceiling itself was refused.
    private static final double BELOW = 0.985;

    private static final double LIFT = 1.05;
    private static final double SHORTEST = 0.2;

    /// What an earlier run found is kept to for a while, even if it could be more.
    private static final double REST_OF_THE_REMEMBERED = 3600;

    static Steps remembered(LearntLimit limit, double now) {
        double ceiling = limit.refusedAt().orElse(Double.POSITIVE_INFINITY);
        boolean near = limit.perSecond() > 0.9 * ceiling;
        return new Steps(near ? limit.perSecond() / BELOW : ceiling, now, REST_OF_THE_REMEMBERED, 0, 0);
    }

    Steps begun(double now) {
        return new Steps(ceiling, now, rest, 0, latency);
    }

    Steps refused(double newCeiling, double now, double newRest) {
        return new Steps(newCeiling, now, newRest, 0, latency);
    }

    Steps started(boolean hadToWait) {
        return hadToWait ? new Steps(ceiling, since, rest, waited + 1, latency) : this;
    }

    Steps answered(double after) {
        return new Steps(ceiling, since, rest, waited, latency == 0 ? after : latency + (after - latency) / 16);
    }

    OptionalDouble refusedAt() {
        return Double.isInfinite(ceiling) ? OptionalDouble.empty() : OptionalDouble.of(ceiling);
    }

    /// The rate to keep to from now on.
    double next(double perSecond, double now) {
        double target = ceiling * BELOW;
        if (now - since < Math.max(SHORTEST, 1.2 * latency) || perSecond >= target * 0.999) {
            return perSecond;
        }
        if (Double.isInfinite(ceiling)) {
            return waited < 2 ? perSecond : 2 * perSecond;
        }
        return waited < 10 ? perSecond : perSecond * Math.clamp(Math.pow(target / perSecond, 0.25), 1.01, 1.5);
    }

    /// The same where the rate stayed as it is, with the ceiling lifted once it was long kept to.
    Steps lifted(double perSecond, double now) {
        if (perSecond < ceiling * BELOW * 0.999 || now - since < rest) {
            return this;
        }
        return new Steps(ceiling * LIFT, now, 2 * rest, 0, latency);
    }
}
