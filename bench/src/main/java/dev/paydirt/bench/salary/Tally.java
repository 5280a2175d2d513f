package dev.paydirt.bench.salary;

/// How often reading and label agree over a group of texts.
///
/// @param texts texts of this group
/// @param labelled texts of this group whose label has pay
/// @param read texts in which pay of this group was read, rightly or not
/// @param right texts in which exactly the labelled pay was read
/// @param exact right texts, and those in which rightly nothing was read
record Tally(int texts, int labelled, int read, int right, int exact) {
    static final Tally EMPTY = new Tally(0, 0, 0, 0, 0);

    /// The share of what was read that is right; 1 where nothing was read.
    double precision() {
        return share(right, read);
    }

    /// The share of the labelled pay that was read rightly; 1 where no pay is labelled.
    double recall() {
        return share(right, labelled);
    }

    /// The share of the texts in which exactly what is labelled was read, nothing included.
    double exactness() {
        return share(exact, texts);
    }

    Tally plus(Judgement judgement, boolean labelledHere, boolean readHere) {
        boolean pay = judgement.labelled().label().isPay();
        boolean exactly = judgement.outcome().isExact();
        return new Tally(
                texts + one(labelledHere),
                labelled + one(labelledHere && pay),
                read + one(readHere && judgement.read().isPresent()),
                right + one(labelledHere && judgement.outcome() == Judgement.Outcome.RIGHT),
                exact + one(labelledHere && exactly));
    }

    Tally plus(Tally other) {
        return new Tally(
                texts + other.texts,
                labelled + other.labelled,
                read + other.read,
                right + other.right,
                exact + other.exact);
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
