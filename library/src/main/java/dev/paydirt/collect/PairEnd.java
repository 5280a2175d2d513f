package dev.paydirt.collect;

import dev.paydirt.run.Verdict;
import java.util.Optional;

/// How the walk over one pair's pages ended, as the journal keeps it.
///
/// @param tally what was sent without bringing a page
record PairEnd(String query, String source, Verdict verdict, Optional<String> reason, KeptPage.Tally tally)
        implements End {
    /// The end of a pair that was left before it was through.
    ///
    /// @param pages those it has
    /// @param why what stopped it
    static PairEnd stopped(Pair pair, int pages, String why) {
        return new PairEnd(
                pair.query(),
                pair.source(),
                pages == 0 ? Verdict.FAILED : Verdict.PARTIAL,
                Optional.of(pages == 0 ? why + " before its first page" : why + " after page " + pages),
                KeptPage.Tally.NONE);
    }

    @Override
    public Pair pair() {
        return new Pair(query, source);
    }
}
