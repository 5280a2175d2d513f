package dev.paydirt.collect;

import dev.paydirt.plan.PlannedQuery;
import dev.paydirt.posting.Identity;
import dev.paydirt.posting.Posting;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.run.Rejection;
import dev.paydirt.run.Timestamp;
import dev.paydirt.run.Verdict;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Keeping;
import dev.paydirt.source.Page;
import dev.paydirt.source.PagePosition;
import dev.paydirt.store.StoreException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Follows the pages of one query at one source until they end, each on disk before the next is asked for.
final class Walk {
    /// The most records read for each posting that may be kept.
    private static final int READ_PER_KEPT = 10;

    private final PlannedQuery planned;
    private final Endpoint endpoint;
    private final Pages pages;
    private final Journal journal;
    private final PairState state;
    private final Keeping keeping;
    private final BatchStamp stamp;
    private final Consumer<Progress> progress;
    private final Set<List<String>> pagesSeen = new HashSet<>();

    /// What stands in every line of a batch, whoever finds it.
    record BatchStamp(Timestamp timestamp, String batch) {}

    Walk(
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
        this.state = journal.state().pair(pair());
        this.keeping = new Keeping(planned.query(), endpoint, stamp.timestamp());
        this.stamp = stamp;
        this.progress = progress;
    }

    private Pair pair() {
        return new Pair(planned.id(), endpoint.name());
    }

    /// Returns when the pair has ended, one way or another, and its end is on disk.
    void run() throws StoreException, InterruptedException {
        boolean ended = false;
        while (!ended) {
            PagePosition position = state.position();
            ended = switch (pages.at(position, wanted())) {
                case Pages.Arrived arrived -> keep(arrived, position);
                case Pages.Missing missing -> {
                    journal.end(missing(missing));
                    yield true;
                }
            };
        }
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

    /// A pair with pages that lost one is partial, whatever it lost it to.
    private PairEnd missing(Pages.Missing missing) {
        Verdict verdict =
                missing.verdict() == Verdict.FAILED && !state.pages().isEmpty() ? Verdict.PARTIAL : missing.verdict();
        return new PairEnd(planned.id(), endpoint.name(), verdict, Optional.of(missing.reason()), missing.tally());
    }

    private boolean keep(Pages.Arrived arrived, PagePosition position) throws StoreException {
        Sifted sifted = sift(arrived.listing().records(), position);
        PagePosition next = next(arrived, position);
        KeptPage page = new KeptPage(
                planned.id(),
                endpoint.name(),
                position.index(),
                sifted.read,
                sifted.filtered,
                sifted.lines.size(),
                arrived.lacking().size(),
                sifted.rejected,
                next,
                arrived.tally());
        Optional<PairEnd> end = end(arrived, next, sifted).map(found -> lacking(found, arrived.lacking()));
        journal.keep(page, sifted.lines, end);
        progress.accept(new Progress.PageKept(
                stamp.batch(),
                planned.id(),
                endpoint.name(),
                state.postings(),
                planned.query().limit(),
                arrived.tally().requests()));
        return end.isPresent();
    }

    /// What broke off is asked for again by whoever goes on.
    private static PagePosition next(Pages.Arrived arrived, PagePosition position) {
        if (arrived.listing().cut().isPresent()) {
            return position;
        }
        long read = arrived.listing().records().size();
        return new PagePosition(position.index() + 1, position.offset() + read, arrived.token());
    }

    private Optional<PairEnd> end(Pages.Arrived arrived, PagePosition next, Sifted sifted) {
        Page.Listing listing = arrived.listing();
        OptionalLong total = listing.total();
        boolean allRead = total.isPresent() && next.offset() >= total.getAsLong();
        OptionalInt cap =
                endpoint.readsFiles() ? OptionalInt.empty() : endpoint.limits().cap();
        int postings = state.postings() + sifted.fresh.size();
        int read = state.read() + sifted.read;
        if (postings >= planned.query().limit()) {
            return allRead && !sifted.stoppedEarly ? ended(Verdict.COMPLETE) : ended(Verdict.LIMIT);
        }
        if (read >= mostRead()) {
            return ended(Verdict.LIMIT, "%d records were read to keep %d".formatted(read, postings));
        }
        if (listing.cut().isPresent()) {
            return ended(Verdict.PARTIAL, listing.cut().get());
        }
        if (listing.records().isEmpty() && next.offset() == 0) {
            return ended(Verdict.EMPTY);
        }
        if (cap.isPresent() && next.offset() >= cap.getAsInt() && !allRead) {
            return ended(Verdict.CAPPED, "the source gives no more than " + cap.getAsInt() + " results to one query");
        }
        if (listing.records().isEmpty() || arrived.last()) {
            return total.isPresent() && !allRead
                    ? ended(
                            Verdict.CAPPED,
                            "the source tells of %d results and gave %d".formatted(total.getAsLong(), next.offset()))
                    : ended(Verdict.COMPLETE);
        }
        if (allRead) {
            return ended(Verdict.COMPLETE);
        }
        return sifted.repeats && !endpoint.readsFiles()
                ? ended(Verdict.PARTIAL, "page %d repeats an earlier one".formatted(next.index()))
                : Optional.empty();
    }

    /// Postings without their details are there, and not yet what they should be.
    private PairEnd lacking(PairEnd end, List<String> now) {
        int lacking = state.lacking() + now.size();
        if (lacking == 0 || !end.verdict().isFinal()) {
            return end;
        }
        String first = now.isEmpty() ? "" : ", the last one because " + now.getLast();
        String reason = "%d postings lack their details%s".formatted(lacking, first);
        return new PairEnd(end.query(), end.source(), Verdict.PARTIAL, Optional.of(reason), end.tally());
    }

    private Optional<PairEnd> ended(Verdict verdict) {
        return Optional.of(new PairEnd(planned.id(), endpoint.name(), verdict, Optional.empty(), KeptPage.Tally.NONE));
    }

    private Optional<PairEnd> ended(Verdict verdict, String reason) {
        return Optional.of(
                new PairEnd(planned.id(), endpoint.name(), verdict, Optional.of(reason), KeptPage.Tally.NONE));
    }

    private long mostRead() {
        return endpoint.source().isReadToTheEnd() ? Long.MAX_VALUE : (long) READ_PER_KEPT * planned.query().limit();
    }

    /// A page's records after our filters and up to the query's limit.
    private static final class Sifted {
        private final List<PostingLine> lines = new ArrayList<>();
        private final List<Rejection> rejected = new ArrayList<>();
        private final List<String> identities = new ArrayList<>();
        private final Set<String> fresh = new HashSet<>();
        private int read;
        private int filtered;
        private boolean stoppedEarly;
        private boolean repeats;
    }

    private Sifted sift(List<Page.Reading> records, PagePosition position) {
        Sifted sifted = new Sifted();
        long before = state.read();
        for (Page.Reading reading : records) {
            if (state.postings() + sifted.fresh.size() >= planned.query().limit()
                    || before + sifted.read >= mostRead()) {
                sifted.stoppedEarly = true;
                break;
            }
            sifted.read++;
            switch (reading) {
                case Page.Reading.Read read -> sift(read.posting(), sifted);
                case Page.Reading.Rejected rejected ->
                    sifted.rejected.add(new Rejection(
                            where(stamp.batch(), pair(), position.index()),
                            sifted.read,
                            rejected.reason(),
                            rejected.text()));
            }
        }
        sifted.repeats = !sifted.identities.isEmpty() && !pagesSeen.add(sifted.identities);
        return sifted;
    }

    private void sift(Posting posting, Sifted sifted) {
        String identity = Identity.of(posting).value();
        sifted.identities.add(identity);
        if (!keeping.keeps(posting)) {
            sifted.filtered++;
            return;
        }
        sifted.lines.add(
                PostingLine.of(posting, stamp.timestamp().collectedAt(), List.of(planned.id()), stamp.batch()));
        if (!state.knows(identity)) {
            sifted.fresh.add(identity);
        }
    }

    /// How ledgers name a page: nothing of ours has a file for it.
    static String where(String batch, Pair pair, int index) {
        return "batch %s, query %s, %s, page %d".formatted(batch, pair.query(), pair.source(), index + 1);
    }
}
