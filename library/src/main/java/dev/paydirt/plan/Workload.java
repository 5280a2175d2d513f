package dev.paydirt.plan;

import java.util.Arrays;

/// What has to be divided into batches, in numbers.
///
/// @param seconds what each query takes, the pause after it included
/// @param fixed what each batch takes that cannot be divided and is given to runners beside the others, the longest
///     first
/// @param runners batches at once, at least 1
/// @param smallest, largest queries in a batch
/// @param sum of all seconds
record Workload(double[] seconds, double[] fixed, double sum, int runners, int smallest, int largest) {
    Workload(double[] seconds, double[] fixed, int runners, int smallest, int largest) {
        this(seconds, fixed, Arrays.stream(seconds).sum(), runners, smallest, largest);
    }

    Workload {
        if (runners < 1 || smallest < 1 || largest < smallest) {
            throw new IllegalArgumentException(
                    "%d runners, batches from %d to %d".formatted(runners, smallest, largest));
        }
    }

    int queries() {
        return seconds.length;
    }

    double seconds(int query) {
        return seconds[query];
    }

    /// What a batch takes on average when there are so many.
    double mean(int batches) {
        return sum / batches;
    }

    /// What a query must take at least to be a batch of its own: as long as the mean batch, of as many as the sizes
    /// would allow without such queries.
    double alone(int batches) {
        return mean(Math.max(1, Math.min(batches, queries() / smallest)));
    }

    /// No plan with so many batches can be shorter.
    double bound(int batches) {
        double longest = Math.max(
                Arrays.stream(seconds).max().orElse(0),
                Arrays.stream(fixed).max().orElse(0));
        double all = sum + Arrays.stream(fixed).sum();
        return Math.max(longest, all / Math.max(1, Math.min(batches + fixed.length, runners)));
    }

    /// Whether nothing but the number of runners differs.
    boolean isSameForOthers(Workload other) {
        return smallest == other.smallest
                && largest == other.largest
                && Arrays.equals(seconds, other.seconds)
                && Arrays.equals(fixed, other.fixed);
    }

    Workload with(int others) {
        return new Workload(seconds, fixed, sum, others, smallest, largest);
    }
}
