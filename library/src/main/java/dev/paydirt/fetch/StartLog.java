package dev.paydirt.fetch;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// When those requests started that the host accepted, since a moment at which its bucket of turns was full or empty.
/// From them follows with which rate, and with which burst, a bucket could have given so many turns.
///
/// In seconds. Bounded: the older half is forgotten when it is full. Not safe for threads.
final class StartLog {
    private static final int MOST = 8192;
    private static final double SLOWEST = 1e-5;
    private static final double FASTEST = 1e5;
    private static final double PRECISION = 1.0005;

    private double[] starts = new double[64];
    private int size;
    private double origin;
    private boolean full;

    /// @param origin when the bucket was known
    /// @param full whether it was full then, or empty
    StartLog(double origin, boolean full) {
        this.origin = origin;
        this.full = full;
    }

    void add(double start) {
        if (size == MOST) {
            forgetHalf();
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
        }
        starts[size++] = start;
    }

    /// What the bucket held in between is not known; full is the careful guess, because it asks for a lower rate.
    private void forgetHalf() {
        Arrays.sort(starts, 0, size);
        size = MOST / 2;
        System.arraycopy(starts, MOST - size, starts, 0, size);
        origin = starts[0];
        full = true;
    }

    int size() {
        return size;
    }

    /// Whether the bucket was full at the origin, or thought to be.
    boolean isFromFull() {
        return full;
    }

    double origin() {
        return origin;
    }

    /// Those that started no later than this moment, from the same origin.
    StartLog upTo(double moment) {
        var beginning = new StartLog(origin, full);
        Arrays.stream(starts, 0, size).filter(start -> start <= moment).forEach(beginning::add);
        return beginning;
    }

    /// A log that begins at this moment with an empty bucket, and keeps what started after it.
    StartLog since(double moment) {
        var rest = new StartLog(moment, false);
        Arrays.stream(starts, 0, size).filter(start -> start >= moment).forEach(rest::add);
        return rest;
    }

    /// The least that a bucket with this rate must be able to hold, or the host could not have accepted these requests.
    double burst(double perSecond) {
        Arrays.sort(starts, 0, size);
        double most = 1;
        double excess = 0;
        for (int index = 0; index < size; index++) {
            double gained = index == 0 ? 0 : (starts[index] - starts[index - 1]) * perSecond;
            excess = Math.max(0, excess - gained) + 1;
            most = Math.max(most, excess);
        }
        return most;
    }

    /// The lowest rate with which all these requests could have been accepted before this moment.
    ///
    /// @param burst what the bucket can hold; the more, the lower the rate
    double lowest(double moment, double burst) {
        Arrays.sort(starts, 0, size);
        double low = SLOWEST;
        double high = FASTEST;
        while (high / low > PRECISION) {
            double middle = Math.sqrt(low * high);
            if (held(middle, moment, burst) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The highest rate with which the bucket would have been as good as empty at this moment.
    ///
    /// @param from where to begin looking, downwards
    /// @param burst what the bucket can hold at a rate
    double highest(double from, double moment, DoubleUnaryOperator burst) {
        Arrays.sort(starts, 0, size);
        double perSecond = from;
        while (perSecond > SLOWEST && !isEmpty(perSecond, moment, burst.applyAsDouble(perSecond), 0)) {
            perSecond *= 0.99;
        }
        return perSecond;
    }

    /// Whether a bucket with this rate would have held at least a turn at this moment.
    ///
    /// @param burst what it can hold
    /// @param underWay turns used by requests that are not answered yet
    boolean leaves(double perSecond, double moment, double burst, double underWay) {
        Arrays.sort(starts, 0, size);
        return !isEmpty(perSecond, moment, burst, underWay);
    }

    /// Starts are not arrivals: a few turns more or less say nothing.
    private boolean isEmpty(double perSecond, double moment, double burst, double underWay) {
        return held(perSecond, moment, burst) - underWay < 1 + burst / 25;
    }

    private double held(double perSecond, double moment, double burst) {
        double turns = full ? burst : 0;
        double at = origin;
        for (int index = 0; index < size && starts[index] < moment; index++) {
            turns = Math.min(burst, turns + (starts[index] - at) * perSecond) - 1;
            at = starts[index];
        }
        return Math.min(burst, turns + (moment - at) * perSecond);
    }
}
