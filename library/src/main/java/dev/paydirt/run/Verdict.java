package dev.paydirt.run;

/// What became of one query at one source. Complete, blocked and empty can never be confused.
public enum Verdict {
    /// Everything the source had was read.
    COMPLETE(true, 5),
    /// The user's own limit was reached.
    LIMIT(true, 5),
    /// The source gives no more than this, though it has more.
    CAPPED(true, 5),
    /// The source answered properly and has nothing.
    EMPTY(true, 3),
    /// Some pages were read, then something failed or ended the run.
    PARTIAL(false, 2),
    /// The source refused: 401, 403, a captcha, a budget used up, a missing credential.
    BLOCKED(false, 1),
    /// Nothing could be read.
    FAILED(false, 0);

    private final boolean settled;
    private final int rank;

    Verdict(boolean settled, int rank) {
        this.settled = settled;
        this.rank = rank;
    }

    /// A final verdict is not asked for again.
    public boolean isFinal() {
        return settled;
    }

    /// Whether a later attempt that ended so may take the place of one that ended as `earlier`: never a worse verdict,
    /// and at the same verdict short of final never fewer postings.
    public boolean mayReplace(Verdict earlier, int postings, int earlierPostings) {
        boolean noFewer = postings >= earlierPostings;
        if (rank == earlier.rank) {
            return rank == COMPLETE.rank || noFewer;
        }
        return rank > earlier.rank && (rank == COMPLETE.rank || noFewer);
    }
}
