package dev.paydirt.collect;

import dev.paydirt.run.Verdict;
import java.util.Optional;

/// How the walk over one pair's pages ended, as the journal keeps it.
///
/// @param tally what was sent without bringing a page
record PairEnd(String query, String source, Verdict verdict, Optional<String> reason, KeptPage.Tally tally)
        implements End {
    @Override
    public Pair pair() {
        return new Pair(query, source);
    }
}
