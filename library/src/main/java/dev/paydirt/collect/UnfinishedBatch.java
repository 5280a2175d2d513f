package dev.paydirt.collect;

import dev.paydirt.Refused;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.PlannedQuery;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.QueryReport;
import dev.paydirt.run.RecordFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a journal tells of a batch that is not published, for whoever looks on. Reads it and touches nothing.
///
/// @param done the part of it that is done, 0 to 1; of a pair that has not ended, by the postings that it may bring
/// @param queries all of the batch, in plan order, with the pairs that have ended
/// @param postings lines kept so far
/// @param requests sent so far
public record UnfinishedBatch(double done, List<QueryReport> queries, int postings, int requests) {
    public UnfinishedBatch {
        queries = List.copyOf(queries);
    }

    /// Nothing of it is there yet.
    public static UnfinishedBatch none(Batch batch) {
        return read(batch, new byte[0]);
    }

    /// What stands in the whole part of a journal; one that is being written to ends with half a line.
    public static UnfinishedBatch read(Batch batch, byte[] journal) {
        Counting counting = new Counting();
        try {
            Frames.read(new ByteArrayInputStream(journal), counting::take);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        List<QueryReport> queries = new ArrayList<>();
        for (PlannedQuery query : batch.queries()) {
            queries.add(counting.query(query));
        }
        return new UnfinishedBatch(
                batch.queries().stream().mapToDouble(counting::done).average().orElse(0),
                queries,
                counting.tallies.values().stream()
                        .mapToInt(tally -> tally.postings)
                        .sum(),
                counting.tallies.values().stream()
                        .mapToInt(tally -> tally.requests)
                        .sum());
    }

    /// What one pair has so far.
    private static final class Tally {
        private int postings;
        private int filtered;
        private int rejected;
        private int pages;
        private int requests;
        private double seconds;
        private Optional<PairEnd> end = Optional.empty();

        void add(KeptPage page) {
            postings += page.lines();
            filtered += page.filtered();
            rejected += page.rejected().size();
            pages++;
            requests += page.tally().requests();
            seconds += page.tally().seconds();
        }

        void end(End last) {
            switch (last) {
                case PairEnd whole -> {
                    requests += whole.tally().requests();
                    seconds += whole.tally().seconds();
                    end = Optional.of(whole);
                }
                case PartEnd _ -> {
                    // The pair goes on.
                }
            }
        }

        /// Its pages count until better ones are there; from here on those are counted.
        void anew() {
            postings = 0;
            filtered = 0;
            rejected = 0;
            pages = 0;
            end = Optional.empty();
        }
    }

    /// Counts the pages of a journal without reading its lines.
    private static final class Counting {
        private final Map<Pair, Tally> tallies = new HashMap<>();

        boolean take(char kind, byte[] payload) {
            try {
                switch (kind) {
                    case Frames.PAGE -> {
                        PageFrame frame = PageFrame.read(payload);
                        Tally tally = tally(frame.page().pair());
                        tally.add(frame.page());
                        frame.end().ifPresent(tally::end);
                    }
                    case Frames.END, Frames.PART -> {
                        End end = End.read(kind, payload);
                        tally(end.pair()).end(end);
                    }
                    case Frames.ANEW ->
                        tally(RecordFile.read(payload, Pair.class, JournalState.NAME))
                                .anew();
                    default -> {
                        // Lines and details are counted by their pages.
                    }
                }
                return true;
            } catch (Refused unreadable) {
                return false;
            }
        }

        private Tally tally(Pair pair) {
            return tallies.computeIfAbsent(pair, _ -> new Tally());
        }

        double done(PlannedQuery planned) {
            return planned.query().sources().stream()
                    .map(source -> tallies.getOrDefault(new Pair(planned.id(), source), new Tally()))
                    .mapToDouble(tally -> tally.end.isPresent()
                            ? 1
                            : Math.min(
                                    1, (double) tally.postings / planned.query().limit()))
                    .average()
                    .orElse(0);
        }

        QueryReport query(PlannedQuery planned) {
            Map<String, PairReport> verdicts = new LinkedHashMap<>();
            int postings = 0;
            int requests = 0;
            for (String source : planned.query().sources()) {
                Tally tally = tallies.getOrDefault(new Pair(planned.id(), source), new Tally());
                postings += tally.postings;
                requests += tally.requests;
                tally.end.ifPresent(end -> verdicts.put(source, report(tally, end)));
            }
            return new QueryReport(
                    planned.id(), planned.query().keyword(), planned.query().location(), verdicts, postings, requests);
        }

        private static PairReport report(Tally tally, PairEnd end) {
            return new PairReport(
                    end.verdict(),
                    end.reason(),
                    tally.postings,
                    tally.filtered,
                    0,
                    tally.rejected,
                    tally.pages,
                    tally.requests,
                    tally.seconds,
                    OptionalDouble.empty());
        }
    }
}
