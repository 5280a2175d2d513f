package dev.paydirt.fetch;

/// Whether refusals are those of a limit. A limit that stays the same is met at the same rate each time. Where a host
/// refuses at a rate far below one that it bore before, it does so at random: one of its machines is sick, or it is
/// full. Where it does that again, there is no limit until much more is refused.
///
/// Not safe for threads: it belongs to a clock, which is.
final class Doubt {
    /// So many refusals that no bucket explains are enough at first.
    private static final int ENOUGH = 2;

    /// What is worked out of a few requests may be wrong by this part.
    private static final double PRECISION = 1.1;

    /// A limit that was denied and met after all is not denied again so soon.
    private static final int HARDER = 2;

    /// Where more than this part of the last hundred or so requests is refused, it is by a limit.
    private static final double NOT_AT_RANDOM = 0.2;

    private double borne;
    private int unexplained;
    private int enough = ENOUGH;

    /// @param share the part of the last hundred or so requests that was refused
    static boolean mayBeChance(double share) {
        return share < NOT_AT_RANDOM;
    }

    /// A lower limit than this, a second, explains no refusal any more; zero where every one does.
    double least() {
        return borne / PRECISION;
    }

    /// The limit was met, or so it seems.
    ///
    /// @param lowest the lowest rate with which a bucket could have given what was accepted since it was met before
    /// @param highest the highest rate with which one would have been empty
    /// @param requests accepted since then
    /// @param unsure so many of them may have had a turn from before
    /// @return whether a limit explains it
    boolean met(double lowest, double highest, int requests, int unsure) {
        double inexact = unsure / (double) Math.max(unsure, requests);
        boolean explained = highest * (1 + inexact) >= least();
        borne = Math.max(borne, lowest * (1 - inexact));
        if (!explained) {
            deepen();
        }
        return explained;
    }

    /// A refusal came that no limit explains.
    void deepen() {
        unexplained++;
    }

    /// Whether there is no limit at all.
    boolean denies() {
        return unexplained >= enough;
    }

    /// There is a limit after all.
    void wasWrong() {
        borne = 0;
        unexplained = 0;
        enough *= HARDER;
    }
}
