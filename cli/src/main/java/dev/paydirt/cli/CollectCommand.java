package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Paydirt;
import dev.paydirt.collect.Desk;
import dev.paydirt.collect.Stop;
import dev.paydirt.document.Document;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
import dev.paydirt.plan.PlanFile;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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
            description = "a file, or the timestamp of a run in the store")
    private String plan;

    @Option(names = "--batch", paramLabel = "N", split = ",", description = "ids of batches")
    private List<String> batches = new ArrayList<>();

    @Option(names = "--again", description = "ask also for what has a final verdict; nothing gets poorer")
    private boolean again;

    @Option(names = "--partial-ok", description = "exit 0 once the batch is committed, whatever its verdicts")
    private boolean partialOk;

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
        Plan found = found(paydirt);
        List<String> chosen = chosen(found, wiring.world().environment());
        Desk desk = paydirt.desk(found);
        store.check();
        paydirt.join(found);
        Stop stop = collecting.stop(wiring.world().sleeper());
        wiring.signals().stopOnSignal(stop);
        List<BatchReport> reports;
        try (Wiring.View view = wiring.view(found, chosen, json)) {
            reports = paydirt.collect(
                    found, chosen, desk, collecting.settings(1, again, true), collecting.fetching(), stop, view::show);
        }
        if (json) {
            reports.forEach(report -> wiring.out().print(new String(RecordFile.write(report), StandardCharsets.UTF_8)));
        }
        return partialOk ? Exit.OK.code() : Exit.of(reports, chosen.size()).code();
    }

    private Plan found(Paydirt paydirt) throws IOException {
        Path file = Path.of(plan);
        if (Files.exists(file)) {
            return PlanFile.read(Document.text(file).getBytes(StandardCharsets.UTF_8), plan);
        }
        if (plan.endsWith(".json")) {
            throw new Refused("there is no file " + plan);
        }
        return paydirt.runs()
                .plan(Timestamp.of(plan))
                .orElseThrow(() -> new Refused("%s holds no run %s".formatted(stores.place(), plan)));
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
