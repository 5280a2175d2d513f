package dev.paydirt.api;

import dev.paydirt.collect.Desk;
import dev.paydirt.fetch.FetchSettings;
import dev.paydirt.fetch.Fetcher;
import dev.paydirt.fetch.HostClocks;
import dev.paydirt.fetch.HostListener;
import dev.paydirt.fetch.HttpTransport;
import dev.paydirt.fetch.Outcome;
import dev.paydirt.fetch.Past;
import dev.paydirt.fetch.Request;
import dev.paydirt.plan.Plan;
import dev.paydirt.plan.PlannedQuery;
import dev.paydirt.query.Query;
import dev.paydirt.source.Access;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Page;
import dev.paydirt.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks every source of a plan for the first thing that a run would ask it for, once, and says what came of it.
final class SourceCheck {
    private final Plan plan;
    private final Desk desk;
    private final World world;

    SourceCheck(Plan plan, Desk desk, World world) {
        this.plan = plan;
        this.desk = desk;
        this.world = world;
    }

    /// One finding for each source, in plan order.
    List<Finding> run(FetchSettings fetching) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        try (HttpTransport transport = HttpTransport.in(world.environment())) {
            HostClocks clocks = new HostClocks(List.of(), Past.NONE, HostListener.SILENT);
            Fetcher fetcher = new Fetcher(transport, clocks, fetching, world.clock(), world.sleeper(), world.random());
            for (Endpoint endpoint : desk.endpoints().values()) {
                findings.add(finding(endpoint, fetcher));
            }
        }
        return findings;
    }

    private Finding finding(Endpoint endpoint, Fetcher fetcher) throws InterruptedException {
        Optional<Query> query = plan.batches().stream()
                .flatMap(batch -> batch.queries().stream())
                .map(PlannedQuery::query)
                .filter(one -> one.sources().contains(endpoint.name()))
                .findFirst();
        if (query.isEmpty()) {
            return new Finding(endpoint.name(), true, "no query asks it");
        }
        if (endpoint.readsFiles()) {
            return new Finding(
                    endpoint.name(),
                    true,
                    "reads " + String.join(", ", endpoint.choice().files()));
        }
        return switch (desk.access(endpoint.name())) {
            case Access.Closed closed -> new Finding(endpoint.name(), false, closed.reason());
            case Access.Open open ->
                judged(endpoint, fetcher.fetch(endpoint.firstRequest(query.get(), open, plan.timestamp())));
        };
    }

    private Finding judged(Endpoint endpoint, Outcome outcome) {
        Request request = outcome.request();
        return switch (outcome) {
            case Outcome.Answered answered -> read(endpoint, answered);
            case Outcome.Refused refused ->
                new Finding(endpoint.name(), false, "%s: %d %s".formatted(request, refused.status(), refused.reason()));
            case Outcome.Throttled throttled -> new Finding(endpoint.name(), false, throttled.reason());
            case Outcome.Unreachable unreachable ->
                new Finding(endpoint.name(), false, request + ": " + unreachable.reason());
        };
    }

    private Finding read(Endpoint endpoint, Outcome.Answered answered) {
        String name = answered.request().toString();
        boolean looksUp = endpoint.source().each().flatMap(Source.Each::lookup).isPresent();
        if (looksUp) {
            return new Finding(endpoint.name(), true, name + ": %d bytes".formatted(answered.body().length));
        }
        return switch (endpoint.reader(plan.timestamp()).read(answered.body(), name)) {
            case Page.Listing listing -> new Finding(endpoint.name(), true, name + ": " + told(listing));
            case Page.WebPage _ -> new Finding(endpoint.name(), false, name + ": a web page instead of data");
            case Page.Unreadable unreadable -> new Finding(endpoint.name(), false, unreadable.reason());
        };
    }

    private static String told(Page.Listing listing) {
        long postings = listing.records().stream()
                .filter(Page.Reading.Read.class::isInstance)
                .count();
        return "%d postings of %d records".formatted(postings, listing.records().size());
    }
}
