package dev.paydirt.collect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paydirt.collect.KnownDetails.Found;
import dev.paydirt.fetch.Allowance;
import dev.paydirt.fetch.Fetcher;
import dev.paydirt.fetch.HostLog;
import dev.paydirt.fetch.Outcome;
import dev.paydirt.fetch.Precedence;
import dev.paydirt.fetch.Request;
import dev.paydirt.posting.Posting;
import dev.paydirt.run.KnownDetail;
import dev.paydirt.run.Timestamp;
import dev.paydirt.source.Access;
import dev.paydirt.source.Detail;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Page;
import dev.paydirt.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/// Asks for what the list of a page does not tell: all its details together, as far as the host's turns allow.
///
/// A detail that cannot be had leaves the posting as the list told it.
final class PageDetails {
    private static final int READINGS = 3;

    private final Endpoint endpoint;
    private final Access.Open access;
    private final Fetcher fetcher;
    private final Stop stop;
    private final KnownDetails known;
    private final Journal journal;
    private final Optional<Allowance> allowance;
    private final CarriedDetails carried;
    private final Timestamp run;

    PageDetails(Endpoint endpoint, Access.Open access, CollectTools tools, Journal journal, Timestamp run) {
        this.endpoint = endpoint;
        this.access = access;
        this.fetcher = tools.fetcher();
        this.stop = tools.stop();
        this.known = tools.details();
        this.journal = journal;
        this.carried = tools.carried();
        this.run = run;
        this.allowance = Optional.ofNullable(tools.allowances().get(endpoint.name()));
    }

    /// A record of the page, and why its detail is lacking if it is.
    private record Completed(Page.Reading reading, Optional<Pages.Lack> lacking) {
        static Completed as(Page.Reading reading) {
            return new Completed(reading, Optional.empty());
        }
    }

    /// @param left how many postings the batch may still bring
    /// @param tallying takes in what the details took
    Pages.Arrived complete(Pages.Arrived arrived, Predicate<Posting> wanted, long left, Tallying tallying)
            throws StoreException, InterruptedException {
        if (endpoint.details().isEmpty()) {
            return arrived;
        }
        Precedence precedence = new Precedence(false, left);
        List<Future<Completed>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Page.Reading reading : arrived.listing().records()) {
                boolean ask = reading instanceof Page.Reading.Read read
                        && read.detail().isPresent()
                        && wanted.test(read.posting());
                asked.add(threads.submit(() -> ask ? completed(reading, precedence, tallying) : Completed.as(reading)));
            }
        }
        List<Page.Reading> readings = new ArrayList<>();
        List<Pages.Lack> lacking = new ArrayList<>();
        for (Future<Completed> each : asked) {
            Completed completed = result(each);
            readings.add(completed.reading());
            completed.lacking().ifPresent(lacking::add);
        }
        Page.Listing list = arrived.listing();
        return new Pages.Arrived(
                new Page.Listing(readings, list.total(), list.next(), list.cut()),
                arrived.token(),
                arrived.last(),
                lacking,
                tallying.tally());
    }

    private Completed completed(Page.Reading reading, Precedence precedence, Tallying tallying)
            throws StoreException, InterruptedException {
        if (!(reading instanceof Page.Reading.Read read) || read.detail().isEmpty()) {
            return Completed.as(reading);
        }
        Detail detail = read.detail().get();
        Optional<Request> request = detail.request(access);
        if (request.isEmpty()) {
            Pages.Lack nameless = new Pages.Lack("a posting without an id cannot be asked for its details", false);
            return new Completed(reading, Optional.of(nameless));
        }
        Request shared = allowance.map(request.get()::withAllowance).orElseGet(request::get);
        String name = request.get().toString();
        return switch (known.get(name, () -> found(detail, shared, precedence, tallying))) {
            case Found.Told told -> {
                journal.know(name, told.json());
                yield Completed.as(
                        detail.completed(KnownDetail.read(told.json(), name).fields()));
            }
            case Found.Gone _ -> Completed.as(reading);
            case Found.Failed failed ->
                new Completed(reading, Optional.of(new Pages.Lack(failed.reason(), failed.blocked())));
        };
    }

    /// What an earlier run was told, as long as it holds, or what the source tells now.
    private Found found(Detail detail, Request request, Precedence precedence, Tallying tallying)
            throws InterruptedException {
        Optional<byte[]> before = detail.id().flatMap(id -> carried.find(endpoint.name(), id, detail.fingerprint()));
        return before.isPresent() ? new Found.Told(before.get()) : ask(detail, request, precedence, tallying);
    }

    /// A body that is not what it should be is asked for again a few times, as with lists.
    private Found ask(Detail detail, Request request, Precedence precedence, Tallying tallying)
            throws InterruptedException {
        Found found = new Found.Failed("it was not asked");
        for (int reading = 0; reading < READINGS; reading++) {
            HostLog log = new HostLog();
            Outcome outcome = stop.wakeable(() -> fetcher.fetch(request, precedence, log));
            tallying.add(outcome.effort(), log);
            found = read(detail, outcome);
            if (!(found instanceof Found.Failed) || !(outcome instanceof Outcome.Answered)) {
                return found;
            }
        }
        return found;
    }

    private Found read(Detail detail, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered answered ->
                switch (detail.read(answered.body(), answered.request().toString())) {
                    case Detail.Told.Fields fields -> new Found.Told(known(detail, fields.fields()));
                    case Detail.Told.Unusable unusable -> new Found.Failed(unusable.reason());
                };
            case Outcome.Refused refused when refused.status() == 404 || refused.status() == 410 -> new Found.Gone();
            case Outcome.Refused refused ->
                new Found.Failed("%s: %d %s".formatted(refused.request(), refused.status(), refused.reason()));
            case Outcome.Throttled throttled -> new Found.Failed(throttled.reason(), true);
            case Outcome.Unreachable unreachable ->
                new Found.Failed(unreachable.request() + ": " + unreachable.reason());
        };
    }

    /// The line under which a detail is noted and handed on to later runs.
    private byte[] known(Detail detail, JsonNode fields) {
        return new KnownDetail(endpoint.name(), detail.id().orElse(""), detail.fingerprint(), run, fields).line();
    }

    private static Completed result(Future<Completed> finished) throws StoreException, InterruptedException {
        try {
            return finished.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case InterruptedException stopped -> throw stopped;
                case StoreException store -> throw store;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }
}
