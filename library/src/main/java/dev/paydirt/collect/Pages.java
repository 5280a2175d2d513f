package dev.paydirt.collect;

import dev.paydirt.run.Verdict;
import dev.paydirt.source.Page;
import dev.paydirt.source.PagePosition;
import dev.paydirt.store.StoreException;
import java.util.Optional;

/// The pages of one pair's list, one at a time: from the service itself, or from saved answers.
interface Pages {
    Got at(PagePosition position) throws StoreException, InterruptedException;

    /// What came of asking for a page.
    sealed interface Got {}

    /// @param token of the next page, as [PagePosition#token]; empty where the style has none, or there is no next page
    /// @param last whether it is already known that no page follows
    record Arrived(Page.Listing listing, Optional<String> token, boolean last, KeptPage.Tally tally) implements Got {}

    /// No page, and what that means for the pair.
    record Missing(Verdict verdict, String reason, KeptPage.Tally tally) implements Got {}
}
