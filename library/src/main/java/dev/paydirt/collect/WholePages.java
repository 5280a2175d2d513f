package dev.paydirt.collect;

import dev.paydirt.collect.KeptPage.Tally;
import dev.paydirt.fetch.Request;
import dev.paydirt.plan.PlannedQuery;
import dev.paydirt.posting.Posting;
import dev.paydirt.run.Timestamp;
import dev.paydirt.run.Verdict;
import dev.paydirt.source.Access;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Page;
import dev.paydirt.source.PagePosition;
import dev.paydirt.source.PageReader;
import dev.paydirt.source.Pieces;
import dev.paydirt.store.StoreException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The pages of a source that is read whole: one, or one for each of its [pieces][Pieces]. Each is asked for once in a
/// run, however many queries look at it.
///
/// A piece that cannot be had does not keep the others from being read; it is asked for again after them, and by
/// whoever goes on later. The token of a position is `next;failed,failed`: the numbers of pieces.
final class WholePages implements Pages {
    /// A sitemap of sitemaps of sitemaps is none that people write.
    private static final int MOST_LOOKUPS = 100;

    private static final int MOST_PIECES = 50_000;

    private final PlannedQuery planned;
    private final Endpoint endpoint;
    private final Access.Open access;
    private final Timestamp timestamp;
    private final ServicePages service;
    private final KnownLists known;
    private final PageReader reader;

    WholePages(
            PlannedQuery planned,
            Endpoint endpoint,
            Access.Open access,
            ServicePages service,
            CollectTools tools,
            Timestamp timestamp) {
        this.planned = planned;
        this.endpoint = endpoint;
        this.access = access;
        this.service = service;
        this.known = tools.lists();
        this.timestamp = timestamp;
        this.reader = tools.readers().of(endpoint);
    }

    @Override
    public Got at(PagePosition position, Predicate<Posting> wanted) throws StoreException, InterruptedException {
        Tallying tallying = new Tallying();
        if (endpoint.source().each().isEmpty()) {
            Request request = endpoint.request(planned.query(), position, access, timestamp);
            return completed(one(request, Optional.empty(), position, tallying), wanted, Optional.empty(), tallying);
        }
        return switch (values(tallying)) {
            case KnownLists.Found.Nothing nothing ->
                new Missing(nothing.missing().verdict(), nothing.missing().reason(), tallying.tally());
            case KnownLists.Found.Values values -> piece(values.values(), position, wanted, tallying);
        };
    }

    /// Passes over pieces without any record, since others may follow. One that breaks off is what there is of it only
    /// when nothing else is left.
    private Got piece(List<String> values, PagePosition position, Predicate<Posting> wanted, Tallying tallying)
            throws StoreException, InterruptedException {
        Turn turn = Turn.of(position.token(), values.size());
        Got last = new Arrived(NOTHING, Optional.empty(), true, List.of(), Tally.NONE);
        for (Optional<Integer> next = turn.next(); next.isPresent(); next = turn.next()) {
            String value = values.get(next.get());
            Request request = endpoint.request(planned.query(), value, access, timestamp);
            Got got = one(request, Optional.of(value), position, tallying);
            if (isWhole(got)) {
                if (got instanceof Arrived arrived
                        && !arrived.listing().records().isEmpty()) {
                    return completed(arrived, wanted, turn.token(), tallying);
                }
            } else {
                turn.failed(next.get());
                last = got;
            }
        }
        return completed(last, wanted, Optional.empty(), tallying);
    }

    private static boolean isWhole(Got got) {
        return got instanceof Arrived arrived && arrived.listing().cut().isEmpty();
    }

    private static final Page.Listing NOTHING =
            new Page.Listing(List.of(), OptionalLong.empty(), Optional.empty(), Optional.empty());

    private Got one(Request request, Optional<String> piece, PagePosition position, Tallying tallying)
            throws StoreException, InterruptedException {
        String name = endpoint.name() + " " + request;
        return known.get(
                name,
                body -> reader.read(body, request.toString(), piece),
                () -> service.ask(request, piece, position, tallying));
    }

    /// What one piece says of a total is not true of all.
    private Got completed(Got got, Predicate<Posting> wanted, Optional<String> token, Tallying tallying)
            throws StoreException, InterruptedException {
        return switch (got) {
            case Missing missing -> new Missing(missing.verdict(), missing.reason(), tallying.tally());
            case Arrived arrived -> {
                Page.Listing all = arrived.listing();
                Page.Listing alone = new Page.Listing(all.records(), OptionalLong.empty(), Optional.empty(), all.cut());
                Arrived page = new Arrived(alone, token, token.isEmpty(), List.of(), tallying.tally());
                yield service.complete(page, wanted, tallying);
            }
        };
    }

    private KnownLists.Found values(Tallying tallying) throws StoreException, InterruptedException {
        Pieces pieces = endpoint.pieces();
        if (!pieces.areFound()) {
            return new KnownLists.Found.Values(pieces.listed());
        }
        return known.values(endpoint.name(), () -> find(pieces, tallying));
    }

    private KnownLists.Found find(Pieces pieces, Tallying tallying) throws StoreException, InterruptedException {
        Set<String> asked = new TreeSet<>();
        List<String> values = new ArrayList<>(pieces.listed());
        Deque<Request> lookups = new ArrayDeque<>(pieces.lookups(access));
        while (!lookups.isEmpty() && asked.size() < MOST_LOOKUPS && values.size() < MOST_PIECES) {
            Request request = lookups.removeFirst();
            if (!asked.add(request.toString())) {
                continue;
            }
            switch (service.lookUp(request, pieces, tallying)) {
                case Pieces.Told.Unusable unusable -> {
                    return new KnownLists.Found.Nothing(new Missing(Verdict.FAILED, unusable.reason(), Tally.NONE));
                }
                case Pieces.Told.Values told -> {
                    values.addAll(told.values());
                    told.more().forEach(address -> lookups.addLast(pieces.lookup(address, access)));
                }
            }
        }
        return new KnownLists.Found.Values(
                values.stream().distinct().limit(MOST_PIECES).toList());
    }

    /// Which pieces are still to be asked for: those that nobody came to yet, then those that failed, each once more.
    private static final class Turn {
        private final int size;
        private final Deque<Integer> again = new ArrayDeque<>();
        private final List<Integer> failed = new ArrayList<>();
        private int next;

        private Turn(int size) {
            this.size = size;
        }

        static Turn of(Optional<String> token, int size) {
            Turn turn = new Turn(size);
            String[] parts = token.orElse("0;").split(";", -1);
            turn.next = Integer.parseInt(parts[0]);
            for (String number : parts[1].split(",", -1)) {
                if (!number.isEmpty() && Integer.parseInt(number) < size) {
                    turn.again.add(Integer.valueOf(number));
                }
            }
            return turn;
        }

        Optional<Integer> next() {
            if (next < size) {
                return Optional.of(next++);
            }
            return Optional.ofNullable(again.pollFirst());
        }

        void failed(int piece) {
            failed.add(piece);
        }

        /// Where the page after this one begins; empty when there is none.
        Optional<String> token() {
            List<String> left = new ArrayList<>();
            again.forEach(number -> left.add(number.toString()));
            failed.forEach(number -> left.add(number.toString()));
            return next >= size && left.isEmpty() ? Optional.empty() : Optional.of(next + ";" + String.join(",", left));
        }
    }
}
