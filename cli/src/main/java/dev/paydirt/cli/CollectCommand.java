package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Handover;
import dev.paydirt.api.Paydirt;
import dev.paydirt.collect.Desk;
import dev.paydirt.collect.Stop;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.RecordFile;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "collect",
        mixinStandardHelpOptions = true,
        description = {
            "Collects batches of a plan as one runner does, beside others that may run elsewhere.",
            "Without --batch the 0-based index comes from JOB_COMPLETION_INDEX or AWS_BATCH_JOB_ARRAY_INDEX."
        },
        footer = {"", "Example: paydirt collect --plan plan.json --batch 3"})
final class CollectCommand implements Callable<Integer> {
    private static final List<String> INDEXES = List.of("JOB_COMPLETION_INDEX", "AWS_BATCH_JOB_ARRAY_INDEX");

    private final Wiring wiring;

    @Option(
            names = "--plan",
            paramLabel = "P",
            required = true,
            description =
                    "a file, a folder with plans of several attempts, an address in the store, or the timestamp of a "
                            + "run in the store")
    private String plan;

    @Option(names = "--batch", paramLabel = "N", split = ",", description = "ids of batches")
    private List<String> batches = new ArrayList<>();

    @Option(names = "--again", description = "ask also for what has a final verdict; nothing gets poorer")
    private boolean again;

    @Option(names = "--partial-ok", description = "exit 0 once the batch is committed, whatever its verdicts")
    private boolean partialOk;

    @Option(
            names = "--artifacts",
            paramLabel = "FOLDER",
            description = "folders that earlier attempts left: the batches go on from the newest")
    private @Nullable Path artifacts;

    @Option(
            names = "--github",
            description = "tell a job of GitHub Actions what was not had; fail only where doing it again can help")
    private boolean github;

    @Option(names = "--json", description = "print the batch reports")
    private boolean json;

    @Mixin
    private StoreOptions stores;

    @Mixin
    private CollectOptions collecting;

    CollectCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        collecting.check();
        Store store = stores.store();
        Paydirt paydirt = wiring.paydirt(store);
        Plan found = new PlanPlace(plan, stores).plan(paydirt);
        List<String> chosen = chosen(found, wiring.world().environment());
        Desk desk = paydirt.desk(found);
        store.check();
        paydirt.join(found);
        takeOver(found, chosen, store);
        Stop stop = collecting.stop(wiring.world());
        wiring.signals().stopOnSignal(stop);
        List<BatchReport> reports;
        try (Wiring.View view = wiring.view()) {
            reports = paydirt.collect(
                    found, chosen, desk, collecting.settings(1, again, true), collecting.fetching(), stop, view::show);
        }
        if (json) {
            reports.forEach(report -> wiring.out().print(new String(RecordFile.write(report), StandardCharsets.UTF_8)));
        }
        if (github) {
            tell(reports, chosen.size());
        }
        return exit(reports, chosen.size()).code();
    }

    private Exit exit(List<BatchReport> reports, int asked) {
        if (partialOk) {
            return Exit.OK;
        }
        return github ? Exit.ofJob(reports, asked) : Exit.of(reports, asked);
    }

    private void takeOver(Plan found, List<String> chosen, Store store) throws IOException {
        if (artifacts != null) {
            Handover left = Handover.in(artifacts);
            left.bring(found, chosen, store).forEach(notice -> wiring.err().println("notice: " + Printable.of(notice)));
            left.bringWork(found, chosen, store);
        }
    }

    private void tell(List<BatchReport> reports, int asked) {
        for (BatchReport report : reports) {
            Words.unsettled(report.batch(), report.queries()).forEach(wiring.annotations()::warning);
        }
        if (exit(reports, asked) == Exit.PARTIAL) {
            wiring.annotations().error("not everything was had; 're-run failed jobs' asks for what is missing");
        }
    }

    private List<String> chosen(Plan found, Map<String, String> environment) {
        List<String> known = found.batches().stream().map(Batch::id).toList();
        if (batches.isEmpty()) {
            return List.of(known.get(index(known.size(), environment)));
        }
        for (String batch : batches) {
            if (!known.contains(batch)) {
                throw new Refused("the plan has no batch '%s'; it has %s".formatted(batch, String.join(", ", known)));
            }
        }
        return batches;
    }

    private static int index(int count, Map<String, String> environment) {
        Optional<String> name =
                INDEXES.stream().filter(environment::containsKey).findFirst();
        String variable = name.orElseThrow(
                () -> new Refused("no batch is named; say --batch, or set " + String.join(" or ", INDEXES)));
        String text = environment.getOrDefault(variable, "");
        if (text.isEmpty()
                || text.length() > 6
                || !text.chars().allMatch(Character::isDigit)
                || Integer.parseInt(text) >= count) {
            throw new Refused("%s is '%s'; the plan has batches 0 to %d".formatted(variable, text, count - 1));
        }
        return Integer.parseInt(text);
    }
}
