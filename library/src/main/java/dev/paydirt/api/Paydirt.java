package dev.paydirt.api;

import dev.paydirt.Refused;
import dev.paydirt.collect.CollectSettings;
import dev.paydirt.collect.Collector;
import dev.paydirt.collect.Desk;
import dev.paydirt.collect.HostWatch;
import dev.paydirt.collect.Progress;
import dev.paydirt.collect.Stop;
import dev.paydirt.consolidate.Consolidation;
import dev.paydirt.consolidate.ConsolidationSettings;
import dev.paydirt.consolidate.RunConsolidation;
import dev.paydirt.consolidate.RunFacts;
import dev.paydirt.dataset.Dataset;
import dev.paydirt.fetch.FetchSettings;
import dev.paydirt.fetch.Fetcher;
import dev.paydirt.fetch.HostClocks;
import dev.paydirt.fetch.HttpTransport;
import dev.paydirt.fetch.Past;
import dev.paydirt.plan.Estimator;
import dev.paydirt.plan.History;
import dev.paydirt.plan.Known;
import dev.paydirt.plan.Plan;
import dev.paydirt.plan.Planner;
import dev.paydirt.plan.Prices;
import dev.paydirt.query.Searches;
import dev.paydirt.query.SourceChoice;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.QueryYield;
import dev.paydirt.run.Requirement;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Timestamp;
import dev.paydirt.source.Access;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Sources;
import dev.paydirt.store.Hold;
import dev.paydirt.store.Layout;
import dev.paydirt.store.PatientStore;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// One store, and everything that can be done in it: plan, start or resume, collect, consolidate, read.
public final class Paydirt {
    private final Store store;
    private final Store impatient;
    private final World world;
    private final Runs runs;

    public Paydirt(Store store, World world) {
        this.store = new PatientStore(store, world.sleeper()::sleep, world.random());
        this.impatient = store;
        this.world = world;
        this.runs = new Runs(this.store);
    }

    public Runs runs() {
        return runs;
    }

    /// The plan for searches, at this moment. Sends nothing and stores nothing; what earlier runs of the store asked of
    /// hosts is left out of what their quotas still allow.
    ///
    /// @param allowUnsupported whether filters that nobody can apply are only warned about
    public Plan plan(Searches searches, Timestamp timestamp, boolean allowUnsupported) throws StoreException {
        List<Endpoint> endpoints =
                searches.sources().stream().map(Sources::endpoint).toList();
        return Planner.plan(searches, endpoints, known(searches, endpoints, timestamp), timestamp, allowUnsupported);
    }

    /// Predictions for searches with any number of runners, from what this store knows of earlier runs.
    public Estimator estimator(Searches searches, Prices prices) throws StoreException {
        List<Endpoint> endpoints =
                searches.sources().stream().map(Sources::endpoint).toList();
        Timestamp now = new Timestamp(world.clock().instant());
        return new Estimator(searches, endpoints, known(searches, endpoints, now), prices);
    }

    private Known known(Searches searches, List<Endpoint> endpoints, Timestamp now) throws StoreException {
        Past past = StoredPast.of(store, endpoints, now.instant(), Optional.empty(), Set.of());
        return new Known(new History(runs.ended(searches.name(), now), now), past);
    }

    /// What each query of a run brought that no other did, and what it took; those that brought least come first.
    public List<QueryYield> yields(RunRecord record) throws IOException {
        return Yields.of(store, record);
    }

    /// The endpoints of a plan, and how each is reached from here. [Refused] when a credential is missing or terms are
    /// not accepted; nothing is sent.
    public Desk desk(Plan plan) {
        Map<String, Endpoint> endpoints = new LinkedHashMap<>();
        Map<String, Access> accesses = new LinkedHashMap<>();
        for (SourceChoice choice : plan.sources()) {
            Endpoint endpoint = Sources.endpoint(choice);
            endpoints.put(endpoint.name(), endpoint);
            Optional<URI> address = choice.isAskedInside() ? world.boards().address(endpoint) : Optional.empty();
            accesses.put(
                    endpoint.name(), Access.of(endpoint, world.environment(), Version.agent(plan.contact()), address));
        }
        return new Desk(endpoints, accesses);
    }

    /// Asks every source of a plan once for what a run would ask first, without trying again. Stores nothing.
    public List<Finding> check(Plan plan, Desk desk) throws InterruptedException {
        return new SourceCheck(plan, desk, world).run(FetchSettings.DEFAULT.withRetries(0));
    }

    /// Decides which run this is and writes its plan down where it is new.
    public RunStart start(Plan plan, StartRule rule) throws StoreException {
        if (rule.timestamp().isPresent()) {
            return named(plan.at(rule.timestamp().get()));
        }
        if (!rule.fresh()) {
            Optional<Plan> unfinished = runs.unfinished(plan.digest(), plan.timestamp(), rule.resumeWithin());
            if (unfinished.isPresent()) {
                return new RunStart.Resumed(unfinished.get());
            }
        }
        return new RunStart.Anew(runs.begin(plan));
    }

    private RunStart named(Plan plan) throws StoreException {
        Optional<Plan> there = runs.plan(plan.timestamp());
        if (there.isEmpty()) {
            if (!runs.create(plan)) {
                throw new Refused("another process has just begun the run %s".formatted(plan.timestamp()));
            }
            return new RunStart.Anew(plan);
        }
        if (!there.get().digest().equals(plan.digest())) {
            throw another(plan);
        }
        Optional<RunRecord> record = runs.record(plan.timestamp());
        return record.<RunStart>map(found -> new RunStart.Finished(there.get(), found))
                .orElseGet(() -> new RunStart.Resumed(there.get()));
    }

    /// Makes a plan that came from elsewhere a run of this store, however many processes do so at once. [Refused]
    /// when the store has another run of that time.
    public void join(Plan plan) throws StoreException {
        if (runs.plan(plan.timestamp()).isEmpty() && runs.create(plan)) {
            return;
        }
        if (runs.plan(plan.timestamp())
                .filter(found -> found.digest().equals(plan.digest()))
                .isEmpty()) {
            throw another(plan);
        }
    }

    private Refused another(Plan plan) {
        return new Refused(
                "the run %s in %s has another plan; name another timestamp, or run the searches it was made from"
                        .formatted(plan.timestamp(), store.location()));
    }

    /// The right to be the only one that collects the run as a whole. Whoever collects single batches needs none.
    ///
    /// @throws Refused when somebody else does already; the message says who
    public Hold hold(Plan plan) throws IOException {
        String key = Layout.runHold(plan.timestamp().toString());
        Optional<Hold> hold = Hold.take(store, key, Hold.me(), world.clock());
        if (hold.isEmpty()) {
            throw new Refused("run %s is being collected by %s; wait for it, or stop it"
                    .formatted(plan.timestamp(), Hold.holder(store, key)));
        }
        return hold.get();
    }

    /// Collects batches of a plan and publishes each when it ends.
    ///
    /// @param batches ids; those with nothing left to ask are only looked up
    /// @param stop ends it early when asked to; what is there is published all the same
    /// @param progress told on the runners' threads
    /// @return the batches' reports, in plan order
    public List<BatchReport> collect(
            Plan plan,
            List<String> batches,
            Desk desk,
            CollectSettings settings,
            FetchSettings fetching,
            Stop stop,
            Consumer<Progress> progress)
            throws IOException, InterruptedException {
        try (HttpTransport transport = HttpTransport.in(world.environment())) {
            HostMemory memory = new HostMemory(store);
            Instant now = world.clock().instant();
            Past past = StoredPast.of(
                    store, desk.endpoints().values(), now, Optional.of(plan.timestamp()), Set.copyOf(batches));
            HostWatch hosts = new HostWatch(world.clock());
            HostClocks clocks = new HostClocks(memory.read(now), past, hosts);
            Fetcher fetcher = new Fetcher(
                    transport,
                    clocks,
                    fetching.withDeadline(stop.deadline()),
                    world.clock(),
                    world.sleeper(),
                    world.random());
            // Who wants to stop does not want to wait for a store that is away.
            Store patient = new PatientStore(impatient, span -> stop.sleep(world.sleeper(), span), world.random());
            List<BatchReport> reports = new Collector(
                            patient, fetcher, hosts, settings, stop, world.clock(), world.sleeper(), progress)
                    .collect(plan, batches, desk);
            Instant ended = world.clock().instant();
            memory.add(clocks.learnt(ended), ended);
            return reports;
        }
    }

    /// Every run of the store together.
    public Dataset dataset() {
        return new Dataset(store, world.clock(), Hold.me(), Path.of(System.getProperty("java.io.tmpdir")));
    }

    /// Consolidates what is there of a run's batches and publishes data, ledgers and record.
    ///
    /// @param engine what ran the batches: `threads`, `processes` or `github-actions`
    /// @param requirement what the run must reach for `latest-run.json` to point to it
    /// @param settings how lines are brought together
    /// @param accept whether the run becomes the latest however far it is from earlier ones
    public Consolidation consolidate(
            Plan plan, String engine, Requirement requirement, ConsolidationSettings settings, boolean accept)
            throws IOException {
        if (store.get(Layout.pruned(plan.timestamp().toString())).isPresent()) {
            throw new Refused(
                    "run " + plan.timestamp() + " was pruned: its batches are gone, its data set stays as it is");
        }
        RunFacts facts = Facts.of(plan, engine, requirement, settings, accept, runs, world.clock());
        Path scratch = Files.createTempDirectory("paydirt-");
        try {
            return new RunConsolidation(store, world.clock(), Hold.me(), scratch).consolidate(facts);
        } finally {
            Files.deleteIfExists(scratch);
        }
    }
}
