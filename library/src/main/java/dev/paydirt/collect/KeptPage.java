package dev.paydirt.collect;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.paydirt.run.Rejection;
import dev.paydirt.source.PagePosition;
import dev.paydirt.source.Part;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;

/// One page as the journal keeps it: its lines, and the numbers that a resumed walk goes on from.
///
/// @param query, source whose page it is
/// @param index counts from 0 within its list
/// @param read records of the page that were looked at
/// @param filtered of these, how many a filter of ours took out
/// @param lines posting lines that follow in the data, in page order
/// @param lacking postings whose details could not be had
/// @param rejected records that could not become postings
/// @param told how many records the source says its list holds in all
/// @param fingerprint of its postings; empty where it has none
/// @param next where to go on: where the page after it begins, or this one where its answer broke off
/// @param tally what the page took
record KeptPage(
        String query,
        String source,
        int index,
        int read,
        int filtered,
        int lines,
        int lacking,
        List<Rejection> rejected,
        OptionalLong told,
        String fingerprint,
        PagePosition next,
        Tally tally) {
    KeptPage {
        rejected = List.copyOf(rejected);
    }

    Pair pair() {
        return new Pair(query, source);
    }

    Part part() {
        return next.part();
    }

    /// Whether the answer broke off, so that the same page has to be asked for again.
    boolean breaksOff() {
        return next.index() == index;
    }

    /// Requests by what they were, and by host and second.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Tally(int requests, int retries, int throttled, Map<String, SortedMap<Long, Integer>> hosts) {
        static final Tally NONE = new Tally(0, 0, 0, Map.of());
    }
}
