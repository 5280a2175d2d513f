package dev.paydirt.collect;

/// How a plan is collected here.
///
/// @param runners batches at once
/// @param again ask also for pairs that have a final verdict
/// @param keepAnswers store every raw answer, compressed
/// @param obeyShares keep to each batch's share of a host's rate, because other processes take the rest
public record CollectSettings(int runners, boolean again, boolean keepAnswers, boolean obeyShares) {
    public CollectSettings {
        if (runners < 1) {
            throw new IllegalArgumentException("runners is at least 1, not " + runners);
        }
    }
}
