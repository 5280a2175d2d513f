package dev.paydirt.collect;

import dev.paydirt.collect.KeptPage.Tally;
import dev.paydirt.collect.Walk.BatchStamp;
import dev.paydirt.plan.PlannedQuery;
import dev.paydirt.posting.Identity;
import dev.paydirt.posting.Posting;
import dev.paydirt.run.Verdict;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Keeping;
import dev.paydirt.source.PagePosition;
import dev.paydirt.source.Part;
import dev.paydirt.store.StoreException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Follows the pages of one list until they end, each on disk before the next is asked for.
final class PartWalk {
    private final PlannedQuery planned;
    private final Endpoint endpoint;
    private final Pages pages;
    private final Journal journal;
    private final PairState state;
    private final Keeping keeping;
    private final BatchStamp stamp;
    private final Consumer<Progress> progress;

    PartWalk(
            PlannedQuery planned,
            Endpoint endpoint,
            Pages pages,
            Journal journal,
            BatchStamp stamp,
            Consumer<Progress> progress) {
        this.planned = planned;
        this.endpoint = endpoint;
        this.pages = pages;
        this.journal = journal;
        this.state = journal.state().pair(new Pair(planned.id(), endpoint.name()));
        this.keeping = new Keeping(planned.query(), endpoint, stamp.timestamp());
        this.stamp = stamp;
        this.progress = progress;
    }

    /// Goes on after the last page that the journal holds.
    ///
    /// @param divisible whether the part could be asked for in smaller ones
    /// @return how the list ended, on disk; empty when the pair has ended with it, which is on disk then
    Optional<PartEnd> walk(Part part, boolean divisible) throws StoreException, InterruptedException {
        ListEnd rule = new ListEnd(endpoint, state, part, divisible);
        boolean goesOn = true;
        while (goesOn) {
            PagePosition position = state.position(part);
            goesOn = switch (pages.at(position, wanted())) {
                case Pages.Arrived arrived -> keep(arrived, position, rule);
                case Pages.Missing missing -> {
                    Optional<End> end = end(rule.without(missing, position), rule, List.of(), missing.tally());
                    journal.end(end.orElseThrow());
                    yield false;
                }
            };
        }
        return state.ended(part);
    }

    /// No details for what a filter takes out or what is beyond the limit.
    private Predicate<Posting> wanted() {
        int room = planned.query().limit() - state.postings();
        Set<String> counted = new HashSet<>();
        return listed -> {
            String identity = Identity.of(listed).value();
            if (keeping.keepsAll() && !state.knows(identity)) {
                counted.add(identity);
            }
            return keeping.mayKeep(listed) && counted.size() <= room;
        };
    }

    /// @return whether another page follows
    private boolean keep(Pages.Arrived arrived, PagePosition position, ListEnd rule) throws StoreException {
        String where = Walk.where(stamp.batch(), pair(), position.part(), position.index());
        Sifted sifted = Sifted.of(arrived.listing().records(), planned, state, keeping, stamp, where);
        // What broke off is asked for again by whoever goes on.
        boolean cut = arrived.listing().cut().isPresent();
        PagePosition next =
                cut ? position : position.next(arrived.listing().records().size(), arrived.token());
        KeptPage page = new KeptPage(
                planned.id(),
                endpoint.name(),
                position.index(),
                sifted.read(),
                sifted.filtered(),
                sifted.lines().size(),
                arrived.lacking().size(),
                sifted.rejected(),
                arrived.listing().total(),
                sifted.fingerprint(),
                next,
                arrived.tally());
        Optional<End> end = end(rule.after(arrived, next, sifted), rule, arrived.lacking(), Tally.NONE);
        journal.keep(page, sifted.lines(), end);
        progress.accept(new Progress.PageKept(
                stamp.batch(),
                planned.id(),
                endpoint.name(),
                state.postings(),
                planned.query().limit(),
                arrived.tally().requests()));
        return end.isEmpty();
    }

    /// What is written down of an ending: the pair's where nothing follows, else the part's.
    private Optional<End> end(Ending ending, ListEnd rule, List<String> lacking, Tally tally) {
        return switch (ending) {
            case Ending.GoesOn _ -> Optional.empty();
            case Ending.OfPair over -> Optional.of(lacking(end(over.verdict(), over.reason(), tally), lacking));
            case Ending.OfList list
            when rule.endsPair(list) -> {
                Verdict verdict = list.how() == PartEnd.How.WHOLE ? Verdict.COMPLETE : Verdict.CAPPED;
                yield Optional.of(lacking(end(verdict, list.reason(), tally), lacking));
            }
            case Ending.OfList list ->
                Optional.of(new PartEnd(planned.id(), endpoint.name(), rule.part(), list.how(), list.reason(), tally));
        };
    }

    /// The end of the pair after the last of its lists.
    PairEnd last(Verdict verdict, Optional<String> reason) {
        return lacking(end(verdict, reason, Tally.NONE), List.of());
    }

    private PairEnd end(Verdict verdict, Optional<String> reason, Tally tally) {
        return new PairEnd(planned.id(), endpoint.name(), verdict, reason, tally);
    }

    /// Postings without their details are there, and not yet what they should be.
    private PairEnd lacking(PairEnd end, List<String> now) {
        int lacking = state.lacking() + now.size();
        if (lacking == 0 || !end.verdict().isFinal()) {
            return end;
        }
        String first = now.isEmpty() ? "" : ", the last one because " + now.getLast();
        String reason = "%d postings lack their details%s".formatted(lacking, first);
        return end(Verdict.PARTIAL, Optional.of(reason), end.tally());
    }

    private Pair pair() {
        return new Pair(planned.id(), endpoint.name());
    }
}
