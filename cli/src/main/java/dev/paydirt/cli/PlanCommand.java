package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Paydirt;
import dev.paydirt.collect.Desk;
import dev.paydirt.fetch.Request;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
import dev.paydirt.plan.PlanFile;
import dev.paydirt.plan.PlannedQuery;
import dev.paydirt.query.Searches;
import dev.paydirt.run.Timestamp;
import dev.paydirt.source.Access;
import dev.paydirt.source.PagePosition;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Shows which queries go to which sources in which batch. Sends nothing.",
        footer = {"", "Example: paydirt plan searches.yaml -o plan.json"})
final class PlanCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Mixin
    private SearchOptions search;

    @Option(names = "-o", paramLabel = "FILE", description = "write the plan to a file")
    private @Nullable Path output;

    @Option(names = "--json", description = "print the plan itself")
    private boolean json;

    @Option(
            names = "--github",
            description = "set the outputs matrix, timestamp and runners of a step of GitHub Actions")
    private boolean github;

    @Option(
            names = "--batch",
            paramLabel = "N",
            split = ",",
            description = "with --github: only these batches, of the run that --timestamp names, as the store holds it")
    private List<String> batches = List.of();

    @Option(names = "--dry-run", description = "list the first request of every pair of query and source")
    private boolean dryRun;

    PlanCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Searches searches = search.searches(wiring.world().environment());
        Paydirt paydirt = wiring.paydirt(Store.at(searches.store()));
        Plan plan = plan(searches, paydirt);
        if (github) {
            outputs(plan, searches.store());
        }
        if (output != null) {
            write(output, plan);
        }
        if (json) {
            wiring.out().print(new String(PlanFile.write(plan), StandardCharsets.UTF_8));
        } else if (dryRun) {
            requests(plan, paydirt.desk(plan));
        } else {
            Words.plan(plan).forEach(line -> wiring.out().println(Printable.of(line)));
        }
        return Exit.OK.code();
    }

    private Plan plan(Searches searches, Paydirt paydirt) throws IOException {
        Timestamp timestamp = search.timestamp()
                .orElseGet(() -> new Timestamp(wiring.world().clock().instant()));
        Optional<Plan> there =
                batches.isEmpty() ? Optional.empty() : paydirt.runs().plan(timestamp);
        return there.isPresent() ? there.get() : paydirt.plan(searches, timestamp, search.allowUnsupported());
    }

    private void outputs(Plan plan, String store) throws IOException {
        List<String> known = plan.batches().stream().map(Batch::id).toList();
        for (String batch : batches) {
            if (!known.contains(batch)) {
                throw new Refused("the plan has no batch '%s'; it has %s".formatted(batch, String.join(", ", known)));
            }
        }
        if (!batches.isEmpty() && search.timestamp().isEmpty()) {
            throw new Refused("batches of which run? say --timestamp, as its summary and its file names do");
        }
        wiring.job().output("matrix", JobMatrix.json(batches.isEmpty() ? known : batches));
        wiring.job().output("timestamp", plan.timestamp().toString());
        wiring.job().output("runners", Integer.toString(plan.runners()));
        plan.warnings().forEach(wiring.annotations()::warning);
        if (!store.startsWith("s3://")) {
            wiring.annotations()
                    .notice(
                            "without a bucket nothing is known of earlier runs: neither what they used up of a quota nor "
                                    + "what they cost");
        }
    }

    private static void write(Path file, Plan plan) {
        try {
            Files.write(file, PlanFile.write(plan));
        } catch (IOException unwritable) {
            throw new Refused(
                    "the plan cannot be written to %s: %s".formatted(file, unwritable.getMessage()), unwritable);
        }
    }

    private void requests(Plan plan, Desk desk) {
        for (Batch batch : plan.batches()) {
            for (PlannedQuery planned : batch.queries()) {
                for (String source : planned.query().sources()) {
                    wiring.out()
                            .println(Printable.of("batch %s  %s  %s"
                                    .formatted(batch.id(), planned.id(), first(plan, planned, desk, source))));
                }
            }
        }
    }

    private static String first(Plan plan, PlannedQuery planned, Desk desk, String source) {
        return switch (desk.access(source)) {
            case Access.Closed closed -> closed.reason();
            case Access.Open _
            when desk.endpoint(source).readsFiles() ->
                "reads " + String.join(", ", desk.endpoint(source).choice().files());
            case Access.Open open -> {
                Request request =
                        desk.endpoint(source).request(planned.query(), PagePosition.START, open, plan.timestamp());
                yield request.toString();
            }
        };
    }
}
