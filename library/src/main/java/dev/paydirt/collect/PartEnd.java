package dev.paydirt.collect;

import dev.paydirt.source.Part;
import java.util.Optional;

/// How the list of one part of a pair ended, as the journal keeps it, where the pair goes on after it.
///
/// @param how whether it was all there is
/// @param reason why it was not; empty where it was
/// @param tally what was sent after its last page
record PartEnd(String query, String source, Part part, How how, Optional<String> reason, KeptPage.Tally tally)
        implements End {
    /// What a list's end says of what was not in it.
    enum How {
        /// Nothing is missing.
        WHOLE,
        /// The source has more and gives no more to one list; narrower ones may bring it.
        CUT_OFF,
        /// The source tells of more than there seems to be, and gave less than it gives to others.
        SHORT
    }

    @Override
    public Pair pair() {
        return new Pair(query, source);
    }

    boolean isWhole() {
        return how == How.WHOLE;
    }
}
