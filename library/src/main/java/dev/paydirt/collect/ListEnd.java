package dev.paydirt.collect;

import dev.paydirt.collect.PartEnd.How;
import dev.paydirt.run.Verdict;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Page;
import dev.paydirt.source.PagePosition;
import dev.paydirt.source.Part;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Judges of each page of one list whether another one follows. A total that the source tells is taken for what it is,
/// a
/// claim: where more came than it says, nothing but an empty page ends the list.
///
/// @param divisible whether the part could be asked for in smaller ones
record ListEnd(Endpoint endpoint, PairState state, Part part, boolean divisible) {
    /// @param next where the page after this one would begin
    Ending after(Pages.Arrived arrived, PagePosition next, Sifted sifted) {
        Page.Listing listing = arrived.listing();
        if (sifted.isLimitReached()) {
            boolean all = isWhole() && isAll(listing, next) && !sifted.stoppedEarly();
            return new Ending.OfPair(all ? Verdict.COMPLETE : Verdict.LIMIT, Optional.empty());
        }
        if (sifted.isReadEnough()) {
            return Ending.OfPair.with(
                    Verdict.LIMIT, "%d records were read to keep %d".formatted(sifted.readInAll(), sifted.postings()));
        }
        if (listing.cut().isPresent()) {
            return new Ending.OfPair(Verdict.PARTIAL, listing.cut());
        }
        if (listing.records().isEmpty() && next.offset() == 0) {
            return isWhole() ? new Ending.OfPair(Verdict.EMPTY, Optional.empty()) : Ending.whole();
        }
        if (!endpoint.readsFiles() && state.hasSeen(part, sifted.fingerprint())) {
            return Ending.OfPair.with(
                    Verdict.PARTIAL, Walk.of(part) + "page %d repeats an earlier one".formatted(next.index()));
        }
        return afterRecords(arrived, next);
    }

    /// What it means that a page could not be had. One that comes after all that the source tells of is not missed:
    /// some
    /// answer it with an error.
    Ending without(Pages.Missing missing, PagePosition position) {
        OptionalLong told = state.lastTold(part);
        boolean behind = told.isPresent() && position.offset() > 0 && told.getAsLong() == position.offset();
        if (behind && missing.verdict() == Verdict.FAILED) {
            return Ending.whole();
        }
        // A pair with pages that lost one is partial, whatever it lost it to.
        boolean partial = missing.verdict() == Verdict.FAILED && !state.pages().isEmpty();
        return Ending.OfPair.with(partial ? Verdict.PARTIAL : missing.verdict(), missing.reason());
    }

    /// Whether nothing follows such an end of the list: no other part has to be asked for.
    boolean endsPair(Ending.OfList list) {
        return isWhole() && (list.how() != How.CUT_OFF || !divisible);
    }

    private Ending afterRecords(Pages.Arrived arrived, PagePosition next) {
        OptionalLong total = arrived.listing().total();
        OptionalInt cap = cap();
        boolean capped = cap.isPresent() && next.offset() >= cap.getAsInt();
        // A total that is the cap may be no more than what can be reached.
        if (capped && (total.isEmpty() || next.offset() != total.getAsLong() || next.offset() == cap.getAsInt())) {
            return new Ending.OfList(
                    How.CUT_OFF,
                    Optional.of("the source gives no more than " + cap.getAsInt() + " results to one query"));
        }
        if (arrived.listing().records().isEmpty() || arrived.last()) {
            return total.isPresent() && next.offset() < total.getAsLong()
                    ? endsShort(arrived, next, total.getAsLong())
                    : Ending.whole();
        }
        if (total.isPresent() && !isWhole() && divisible && cap.isPresent() && total.getAsLong() > cap.getAsInt()) {
            return new Ending.OfList(
                    How.CUT_OFF, Optional.of("the source tells of %d results".formatted(total.getAsLong())));
        }
        return isAll(arrived.listing(), next) ? Ending.whole() : new Ending.GoesOn();
    }

    /// A list that is cut off ends with a page as full as the others, where the longest list of the pair ended or
    /// later. Any other end says that the total is not true.
    private Ending endsShort(Pages.Arrived arrived, PagePosition next, long total) {
        int records = arrived.listing().records().size();
        boolean full = records > 0
                ? isFull(records, next.index() - 1)
                : state.lastRead(part).stream().anyMatch(read -> isFull(read, next.index() - 2));
        boolean far = next.offset() >= state.read(Part.WHOLE);
        return new Ending.OfList(
                full && far ? How.CUT_OFF : How.SHORT,
                Optional.of("the source tells of %d results and gave %d".formatted(total, next.offset())));
    }

    /// Whether these were exactly as many records as the source tells of, and the last page was not a full one, after
    /// which there may be more of them.
    private boolean isAll(Page.Listing listing, PagePosition next) {
        OptionalLong total = listing.total();
        return total.isPresent()
                && total.getAsLong() == next.offset()
                && !isFull(listing.records().size(), next.index() - 1);
    }

    /// Whether a page holds as many records as one can: as many as were asked for, or as the list's first one held.
    private boolean isFull(int records, int index) {
        int most = endpoint.limits().pageSize();
        return records
                >= (index == 0 ? most : Math.min(most, state.firstRead(part).orElse(most)));
    }

    private boolean isWhole() {
        return part.equals(Part.WHOLE);
    }

    private OptionalInt cap() {
        return endpoint.readsFiles() ? OptionalInt.empty() : endpoint.limits().cap();
    }
}
