package dev.paydirt.collect;

import dev.paydirt.plan.PlannedQuery;
import dev.paydirt.posting.Posting;
import dev.paydirt.run.Timestamp;
import dev.paydirt.run.Verdict;
import dev.paydirt.source.Access;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Page;
import dev.paydirt.source.PagePosition;
import dev.paydirt.store.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The pages of one pair's list, one at a time: from the service itself, or from saved answers.
interface Pages {
    /// @param wanted of which postings, as the list tells them, the details are worth asking for; asked once for each,
    ///     in their order
    Got at(PagePosition position, Predicate<Posting> wanted) throws StoreException, InterruptedException;

    /// Those of one pair: from saved answers, from a source that is read whole, or from one that is searched.
    static Pages of(
            PlannedQuery planned,
            Endpoint endpoint,
            Access.Open open,
            CollectTools tools,
            Journal journal,
            Timestamp run) {
        if (endpoint.readsFiles()) {
            return new FilePages(endpoint, run);
        }
        ServicePages service = new ServicePages(planned, endpoint, open, tools, journal, run);
        return endpoint.source().isPinned() ? new WholePages(planned, endpoint, open, service, tools, run) : service;
    }

    /// What came of asking for a page.
    sealed interface Got {}

    /// @param token of the next page, as [PagePosition#token]; empty where the style has none, or there is no next page
    /// @param last whether it is already known that no page follows
    /// @param lacking why details of its postings could not be had, one reason a posting
    record Arrived(Page.Listing listing, Optional<String> token, boolean last, List<Lack> lacking, KeptPage.Tally tally)
            implements Got {}

    /// Why the details of one posting could not be had.
    ///
    /// @param blocked whether the host may not be asked at all for now
    record Lack(String reason, boolean blocked) {}

    /// No page, and what that means for the pair.
    record Missing(Verdict verdict, String reason, KeptPage.Tally tally) implements Got {}
}
