package dev.paydirt.bench.extract;

/// How often reading and label agree in one field.
///
/// @param labelled values that texts have
/// @param read values that were read
/// @param right values that were read and that texts have
record Counts(int labelled, int read, int right) {
    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(labelled + other.labelled, read + other.read, right + other.right);
    }

    /// The share of what was read that is right; 1 where nothing was read.
    double precision() {
        return read == 0 ? 1 : (double) right / read;
    }

    /// The share of what texts say that was read; 1 where they say nothing.
    double recall() {
        return labelled == 0 ? 1 : (double) right / labelled;
    }
}
