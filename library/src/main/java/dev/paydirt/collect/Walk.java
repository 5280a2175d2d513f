package dev.paydirt.collect;

import dev.paydirt.plan.PlannedQuery;
import dev.paydirt.run.Timestamp;
import dev.paydirt.run.Verdict;
import dev.paydirt.source.Division;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Part;
import dev.paydirt.store.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Collects one query at one source: the list of all that it asks for and, where the source cuts that off, the lists of
/// its parts, one after the other and each of them split again where it is cut off too.
///
/// The order of the parts follows from the answers alone, so that whoever goes on from a journal takes the same way.
final class Walk {
    private final PlannedQuery planned;
    private final Endpoint endpoint;
    private final Journal journal;
    private final PairState state;
    private final PartWalk lists;

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
        this.journal = journal;
        this.state = journal.state().pair(new Pair(planned.id(), endpoint.name()));
        this.lists = new PartWalk(planned, endpoint, pages, journal, stamp, progress);
    }

    /// Returns when the pair has ended, one way or another, and its end is on disk.
    void run() throws StoreException, InterruptedException {
        if (follow(Part.WHOLE)) {
            Optional<String> missing = missing(Part.WHOLE);
            journal.end(lists.last(missing.isPresent() ? Verdict.CAPPED : Verdict.COMPLETE, missing));
        }
    }

    /// @return whether the pair goes on after this part
    private boolean follow(Part part) throws StoreException, InterruptedException {
        Division division = endpoint.divide(planned.query(), part);
        Optional<PartEnd> end = state.ended(part);
        if (end.isEmpty()) {
            end = lists.walk(part, !division.parts().isEmpty());
        }
        if (end.isEmpty()) {
            return false;
        }
        if (end.get().how() == PartEnd.How.CUT_OFF) {
            for (Part smaller : division.parts()) {
                if (!follow(smaller)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Why something of a part is missing; empty when all of it was read, in its own list or in those of smaller parts.
    private Optional<String> missing(Part part) {
        PartEnd end = state.ended(part).orElseThrow(() -> new IllegalStateException(part + " was not walked"));
        Division division = endpoint.divide(planned.query(), part);
        if (end.how() != PartEnd.How.CUT_OFF || division.parts().isEmpty()) {
            return end.reason().map(reason -> of(part) + reason);
        }
        for (Part smaller : division.parts()) {
            Optional<String> missing = missing(smaller);
            if (missing.isPresent()) {
                return missing;
            }
        }
        OptionalLong told = state.told(part);
        long read = read(part);
        return told.isPresent() && read < told.getAsLong()
                ? Optional.of(of(part) + "smaller parts gave %d of %d results".formatted(read, told.getAsLong()))
                : division.incomplete().map(reason -> of(part) + reason);
    }

    /// Records that were read of a part: in its own list, or in those of the parts that it was split into.
    private long read(Part part) {
        boolean split = state.ended(part)
                .filter(end -> end.how() == PartEnd.How.CUT_OFF)
                .isPresent();
        List<Part> parts = split ? endpoint.divide(planned.query(), part).parts() : List.of();
        return parts.isEmpty()
                ? state.read(part)
                : parts.stream().mapToLong(this::read).sum();
    }

    /// How reasons begin that are about a part.
    static String of(Part part) {
        return part.equals(Part.WHOLE) ? "" : part + ": ";
    }

    /// How ledgers name a page: nothing of ours has a file for it.
    static String where(String batch, Pair pair, Part part, int index) {
        String named = part.equals(Part.WHOLE) ? "" : part + ", ";
        return "batch %s, query %s, %s, %spage %d".formatted(batch, pair.query(), pair.source(), named, index + 1);
    }
}
