package dev.paydirt.cli;

import dev.paydirt.api.Paydirt;
import dev.paydirt.api.RunStart;
import dev.paydirt.api.StartRule;
import dev.paydirt.collect.Desk;
import dev.paydirt.collect.Stop;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
import dev.paydirt.query.Searches;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Hold;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Plans, collects, consolidates and reports, in one process.",
            "The same command again goes on where a killed one stopped."
        },
        footer = {"", "Example: paydirt run examples/sandbox.yaml --runners 10"})
final class RunCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Mixin
    private SearchOptions search;

    @Mixin
    private CollectOptions collecting;

    @Mixin
    private ResultOptions result;

    @Option(names = "--fresh", description = "start anew though an unfinished run of the same plan is there")
    private boolean fresh;

    @Option(
            names = "--resume-within",
            paramLabel = "SPAN",
            defaultValue = "6h",
            description = "continue an unfinished run that began less than so long ago (default: ${DEFAULT-VALUE})")
    private String resumeWithin;

    RunCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Searches searches = search.searches(wiring);
        result.requirement();
        collecting.check();
        StartRule rule = new StartRule(search.timestamp(), fresh, CollectOptions.span("--resume-within", resumeWithin));
        Store store = search.store(searches, wiring.world().environment());
        Paydirt paydirt = wiring.paydirt(store);
        Timestamp timestamp = search.timestamp()
                .orElseGet(() -> new Timestamp(wiring.world().clock().instant()));
        Plan plan = paydirt.plan(searches, timestamp, search.allowUnsupported());
        plan.warnings().forEach(warning -> wiring.err().println("warning: " + Printable.of(warning)));
        Desk desk = paydirt.desk(plan);
        store.check();
        RunStart start = paydirt.start(plan, rule);
        tell(start, store);
        try (Hold hold = paydirt.hold(start.plan())) {
            collect(paydirt, start.plan(), desk, hold);
            return result.conclude(wiring, paydirt, start.plan(), "threads", store.location())
                    .code();
        }
    }

    private void collect(Paydirt paydirt, Plan plan, Desk desk, Hold hold) throws IOException, InterruptedException {
        Stop stop = collecting.stop(wiring.world());
        wiring.signals().stopOnSignal(stop);
        List<String> batches = plan.batches().stream().map(Batch::id).toList();
        try (Wiring.View view = wiring.view(plan, batches, result.json())) {
            paydirt.collect(
                    plan,
                    batches,
                    desk,
                    collecting.settings(plan.runners(), false, false),
                    collecting.fetching(),
                    stop,
                    event -> {
                        hold.renew();
                        view.show(event);
                    });
        }
    }

    private void tell(RunStart start, Store store) {
        String words = switch (start) {
            case RunStart.Anew anew -> "run %s in %s".formatted(anew.plan().timestamp(), store.location());
            case RunStart.Resumed resumed ->
                "run %s in %s goes on where it stopped (--fresh starts anew)"
                        .formatted(resumed.plan().timestamp(), store.location());
            case RunStart.Finished finished ->
                "run %s in %s is finished already; what is final is not asked for again"
                        .formatted(finished.plan().timestamp(), store.location());
        };
        wiring.err().println(words);
    }
}
