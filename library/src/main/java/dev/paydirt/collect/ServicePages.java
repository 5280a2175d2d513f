package dev.paydirt.collect;

import dev.paydirt.collect.KeptPage.Tally;
import dev.paydirt.fetch.Allowance;
import dev.paydirt.fetch.Fetcher;
import dev.paydirt.fetch.HostLog;
import dev.paydirt.fetch.Outcome;
import dev.paydirt.fetch.Precedence;
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
import dev.paydirt.source.Paging;
import dev.paydirt.source.Pieces;
import dev.paydirt.store.StoreException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Asks the service. A body that is not what it should be is asked for again a few times, since a cut or a captcha is
/// often gone the next time.
final class ServicePages implements Pages {
    private static final int READINGS = 3;

    private final PlannedQuery planned;
    private final Endpoint endpoint;
    private final Access.Open access;
    private final PageReader reader;
    private final Fetcher fetcher;
    private final Stop stop;
    private final Answers answers;
    private final Timestamp timestamp;
    private final Robots robots;
    private final PageDetails details;
    private final Optional<Allowance> allowance;
    private final PairState state;
    private final long after;

    /// @param journal where details are kept as they come, and how far the query is
    ServicePages(
            PlannedQuery planned,
            Endpoint endpoint,
            Access.Open access,
            CollectTools tools,
            Journal journal,
            Timestamp timestamp) {
        this.planned = planned;
        this.endpoint = endpoint;
        this.access = access;
        this.reader = tools.readers().of(endpoint);
        this.fetcher = tools.fetcher();
        this.stop = tools.stop();
        this.answers = tools.answers();
        this.timestamp = timestamp;
        this.robots = tools.robots();
        this.details = new PageDetails(endpoint, access, tools, journal, timestamp);
        this.state = journal.state().pair(new Pair(planned.id(), endpoint.name()));
        this.after = tools.batch().wantedAfter(planned);
        this.allowance = Optional.ofNullable(tools.allowances().get(endpoint.name()));
    }

    @Override
    public Got at(PagePosition position, Predicate<Posting> wanted) throws StoreException, InterruptedException {
        Tallying tallying = new Tallying();
        Got got = list(position, tallying);
        return got instanceof Arrived arrived ? details.complete(arrived, wanted, left(), tallying) : got;
    }

    private Got list(PagePosition position, Tallying tallying) throws StoreException, InterruptedException {
        return ask(endpoint.request(planned.query(), position, access, timestamp), Optional.empty(), position, tallying)
                .got();
    }

    /// The page with its details.
    Arrived complete(Arrived page, Predicate<Posting> wanted, Tallying tallying)
            throws StoreException, InterruptedException {
        return details.complete(page, wanted, left(), tallying);
    }

    /// Asks for what tells which values to ask with.
    Pieces.Told lookUp(Request asked, Pieces pieces, Tallying tallying) throws InterruptedException {
        return switch (allowed(shared(asked), tallying)) {
            case Robots.Ruling.Forbidden forbidden -> new Pieces.Told.Unusable(forbidden.reason());
            case Robots.Ruling.Allowed allowed -> lookedUp(allowed.request(), pieces, tallying);
        };
    }

    private Pieces.Told lookedUp(Request request, Pieces pieces, Tallying tallying) throws InterruptedException {
        Pieces.Told told = new Pieces.Told.Unusable(request + " was not asked");
        for (int reading = 0; reading < READINGS && told instanceof Pieces.Told.Unusable; reading++) {
            Outcome outcome = fetched(request, tallying);
            if (!(outcome instanceof Outcome.Answered answered)) {
                return new Pieces.Told.Unusable(reason(outcome));
            }
            told = pieces.read(answered.body(), request);
        }
        return told;
    }

    private Robots.Ruling allowed(Request request, Tallying tallying) throws InterruptedException {
        return endpoint.source().robots()
                ? robots.of(request, fetcher, stop, tallying)
                : new Robots.Ruling.Allowed(request);
    }

    private Outcome fetched(Request request, Tallying tallying) throws InterruptedException {
        HostLog log = new HostLog();
        Outcome outcome = stop.wakeable(() -> fetcher.fetch(request, new Precedence(true, left()), log));
        tallying.add(outcome.effort(), log);
        return outcome;
    }

    /// How many postings this query and those of its batch that come after it may still bring.
    private long left() {
        return Math.max(0, planned.query().limit() - state.postings()) + after;
    }

    private static String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered answered -> answered.request().toString();
            case Outcome.Refused refused ->
                "%s: %d %s".formatted(refused.request(), refused.status(), refused.reason());
            case Outcome.Throttled throttled -> throttled.reason();
            case Outcome.Unreachable unreachable -> unreachable.request() + ": " + unreachable.reason();
        };
    }

    /// Asks for one list.
    ///
    /// @param piece what of the source it is, where it comes in pieces
    KnownLists.Asked ask(Request asked, Optional<String> piece, PagePosition position, Tallying tallying)
            throws StoreException, InterruptedException {
        return switch (allowed(shared(asked), tallying)) {
            case Robots.Ruling.Forbidden forbidden ->
                new KnownLists.Asked(new Missing(Verdict.BLOCKED, forbidden.reason(), tallying.tally()), new byte[0]);
            case Robots.Ruling.Allowed allowed -> read(allowed.request(), piece, position, tallying);
        };
    }

    private KnownLists.Asked read(Request request, Optional<String> piece, PagePosition position, Tallying tallying)
            throws StoreException, InterruptedException {
        Got got = new Missing(Verdict.FAILED, "it was not asked", Tally.NONE);
        byte[] body = {};
        for (int reading = 0; reading < READINGS; reading++) {
            Outcome outcome = fetched(request, tallying);
            got = judged(outcome, piece, position, tallying.tally());
            body = outcome instanceof Outcome.Answered answered ? answered.body() : body;
            if (!isWorthAnotherReading(got, outcome)) {
                break;
            }
        }
        return new KnownLists.Asked(got, body);
    }

    /// In a process that is not alone, what it may take of the host's limits takes their place.
    private Request shared(Request request) {
        return allowance.map(request::withAllowance).orElse(request);
    }

    private static boolean isWorthAnotherReading(Got got, Outcome outcome) {
        return outcome instanceof Outcome.Answered
                && switch (got) {
                    case Missing _ -> true;
                    case Arrived arrived -> arrived.listing().cut().isPresent();
                };
    }

    private Got judged(Outcome outcome, Optional<String> piece, PagePosition position, Tally tally)
            throws StoreException {
        return switch (outcome) {
            case Outcome.Answered answered -> read(answered, piece, position, tally);
            case Outcome.Refused refused ->
                new Missing(
                        refused.status() == 401 || refused.status() == 403 ? Verdict.BLOCKED : Verdict.FAILED,
                        reason(refused),
                        tally);
            case Outcome.Throttled throttled -> new Missing(Verdict.BLOCKED, throttled.reason(), tally);
            case Outcome.Unreachable unreachable -> new Missing(Verdict.FAILED, reason(unreachable), tally);
        };
    }

    private Got read(Outcome.Answered answered, Optional<String> piece, PagePosition position, Tally tally)
            throws StoreException {
        String name = answered.request().toString();
        answers.keep(planned.id(), endpoint.name(), position, answered.body());
        return switch (reader.read(answered.body(), name, piece)) {
            case Page.Listing listing -> arrived(listing, answered.request(), tally);
            case Page.WebPage _ ->
                new Missing(Verdict.BLOCKED, name + ": a web page instead of data; a captcha or a login page?", tally);
            case Page.Unreadable unreadable -> new Missing(Verdict.FAILED, unreadable.reason(), tally);
        };
    }

    private Got arrived(Page.Listing listing, Request request, Tally tally) {
        return switch (endpoint.source().paging()) {
            case Paging.OnePage _ -> new Arrived(listing, Optional.empty(), true, List.of(), tally);
            case Paging.PageNumber _, Paging.Offset _ ->
                new Arrived(listing, Optional.empty(), false, List.of(), tally);
            case Paging.Cursor _ ->
                new Arrived(listing, listing.next(), listing.next().isEmpty(), List.of(), tally);
            case Paging.NextLink _ -> linked(listing, request, tally);
        };
    }

    /// A next link may lead only to the host that gave it; where it does not, the page is kept and the list breaks off.
    private static Got linked(Page.Listing listing, Request request, Tally tally) {
        if (listing.next().isEmpty()) {
            return new Arrived(listing, Optional.empty(), true, List.of(), tally);
        }
        Optional<URI> link = resolved(request.uri(), listing.next().get())
                .filter(next ->
                        String.valueOf(next.getAuthority()).equals(request.uri().getAuthority()));
        return link.<Got>map(next -> new Arrived(listing, Optional.of(next.toString()), false, List.of(), tally))
                .orElseGet(() -> new Arrived(
                        brokenOff(listing, request + ": the next link leads to another host and is not followed"),
                        Optional.empty(),
                        true,
                        List.of(),
                        tally));
    }

    private static Page.Listing brokenOff(Page.Listing listing, String why) {
        return new Page.Listing(listing.records(), listing.total(), listing.next(), Optional.of(why));
    }

    private static Optional<URI> resolved(URI base, String link) {
        try {
            return Optional.of(base.resolve(link));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
