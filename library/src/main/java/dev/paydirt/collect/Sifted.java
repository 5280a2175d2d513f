package dev.paydirt.collect;

import dev.paydirt.collect.Walk.BatchStamp;
import dev.paydirt.plan.PlannedQuery;
import dev.paydirt.posting.Identity;
import dev.paydirt.posting.Posting;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.run.Fingerprint;
import dev.paydirt.run.Rejection;
import dev.paydirt.source.Keeping;
import dev.paydirt.source.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A page's records after our filters and up to the query's limit.
final class Sifted {
    /// The most records read for each posting that may be kept.
    private static final int READ_PER_KEPT = 10;

    private final PlannedQuery planned;
    private final PairState state;
    private final List<PostingLine> lines = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final List<String> identities = new ArrayList<>();
    private final Set<String> fresh = new HashSet<>();
    private int read;
    private int filtered;
    private boolean stoppedEarly;

    private final boolean toTheEnd;

    private Sifted(PlannedQuery planned, PairState state, boolean toTheEnd) {
        this.toTheEnd = toTheEnd;
        this.planned = planned;
        this.state = state;
    }

    /// @param where how ledgers name the page
    static Sifted of(
            List<Page.Reading> records,
            PlannedQuery planned,
            PairState state,
            Keeping keeping,
            BatchStamp stamp,
            String where) {
        var sifted = new Sifted(planned, state, keeping.isReadToTheEnd());
        for (Page.Reading reading : records) {
            if (sifted.isLimitReached() || sifted.isReadEnough()) {
                sifted.stoppedEarly = true;
                break;
            }
            sifted.read++;
            switch (reading) {
                case Page.Reading.Read found -> sifted.take(found.posting(), keeping, stamp);
                case Page.Reading.Rejected unfit ->
                    sifted.rejected.add(new Rejection(where, sifted.read, unfit.reason(), unfit.text()));
            }
        }
        return sifted;
    }

    private void take(Posting posting, Keeping keeping, BatchStamp stamp) {
        String identity = Identity.of(posting).value();
        identities.add(identity);
        if (!keeping.keeps(posting)) {
            filtered++;
            return;
        }
        lines.add(PostingLine.of(posting, stamp.timestamp().collectedAt(), List.of(planned.id()), stamp.batch()));
        if (!state.knows(identity)) {
            fresh.add(identity);
        }
    }

    List<PostingLine> lines() {
        return lines;
    }

    List<Rejection> rejected() {
        return rejected;
    }

    int read() {
        return read;
    }

    int filtered() {
        return filtered;
    }

    /// Whether records were left because nothing more was wanted.
    boolean stoppedEarly() {
        return stoppedEarly;
    }

    /// Postings of the pair, those of this page among them.
    int postings() {
        return state.postings() + fresh.size();
    }

    boolean isLimitReached() {
        return postings() >= planned.query().limit();
    }

    /// Whether so much was read that a query which keeps little of it ends.
    boolean isReadEnough() {
        return !toTheEnd
                && state.read() + read >= (long) READ_PER_KEPT * planned.query().limit();
    }

    int readInAll() {
        return state.read() + read;
    }

    /// What the same postings in the same order would show again; empty for a page without any.
    String fingerprint() {
        return identities.isEmpty() ? "" : Fingerprint.of(String.join("\n", identities));
    }
}
