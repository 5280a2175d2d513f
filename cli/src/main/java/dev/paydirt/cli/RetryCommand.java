package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Paydirt;
import dev.paydirt.collect.Desk;
import dev.paydirt.collect.Stop;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
import dev.paydirt.store.Hold;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description = "Collects again only what is not final or missing in a run, then consolidates it.",
        footer = {"", "Example: paydirt retry --store file:./paydirt-data"})
final class RetryCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Option(names = "--batch", paramLabel = "N", split = ",", description = "ids of batches (default: all)")
    private List<String> batches = new ArrayList<>();

    @Option(names = "--again", description = "ask also for what has a final verdict; nothing gets poorer")
    private boolean again;

    @Mixin
    private RunOptions run;

    @Mixin
    private CollectOptions collecting;

    @Mixin
    private ResultOptions result;

    RetryCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        result.requirement();
        collecting.check();
        Store store = run.store(wiring.world().environment());
        Paydirt paydirt = wiring.paydirt(store);
        Plan plan = run.plan(paydirt);
        List<String> known = plan.batches().stream().map(Batch::id).toList();
        for (String batch : batches) {
            if (!known.contains(batch)) {
                throw new Refused("the plan has no batch '%s'; it has %s".formatted(batch, String.join(", ", known)));
            }
        }
        Desk desk = paydirt.desk(plan);
        store.check();
        wiring.err().println("run %s in %s: asking for what is missing".formatted(plan.timestamp(), store.location()));
        try (Hold hold = paydirt.hold(plan)) {
            collect(paydirt, plan, batches.isEmpty() ? known : batches, desk, hold);
            return result.conclude(wiring, paydirt, plan, "threads", store.location())
                    .code();
        }
    }

    private void collect(Paydirt paydirt, Plan plan, List<String> chosen, Desk desk, Hold hold)
            throws IOException, InterruptedException {
        Stop stop = collecting.stop(wiring.world());
        wiring.signals().stopOnSignal(stop);
        try (Wiring.View view = wiring.view(plan, chosen, result.json())) {
            paydirt.collect(
                    plan,
                    chosen,
                    desk,
                    collecting.settings(plan.runners(), again, false),
                    collecting.fetching(),
                    stop,
                    event -> {
                        hold.renew();
                        view.show(event);
                    });
        }
    }
}
