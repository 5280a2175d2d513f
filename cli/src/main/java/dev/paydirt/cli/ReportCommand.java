package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Paydirt;
import dev.paydirt.plan.Plan;
import dev.paydirt.query.SourceChoice;
import dev.paydirt.report.JobSummary;
import dev.paydirt.report.RunMarkdown;
import dev.paydirt.report.SalaryHistogram;
import dev.paydirt.run.RunRecord;
import dev.paydirt.source.Sources;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Tells what a run did, as Markdown: verdicts, gaps, batches, hosts.",
        footer = {"", "Example: paydirt report --store file:./paydirt-data -o report.md"})
final class ReportCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Option(names = "-o", paramLabel = "FILE", description = "write it to a file")
    private @Nullable Path output;

    @Option(
            names = "--github",
            description = "add the summary of the run to a step of GitHub Actions instead of printing it")
    private boolean github;

    @Option(names = "--plan", paramLabel = "P", description = "the plan of the run, as for collect")
    private @Nullable String plan;

    @Mixin
    private RunOptions run;

    ReportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Store store = run.store();
        Paydirt paydirt = wiring.paydirt(store);
        Plan chosen = plan == null ? run.plan(paydirt) : new PlanPlace(plan, run.stores()).plan(paydirt);
        Optional<RunRecord> found = paydirt.runs().record(chosen.timestamp());
        if (github) {
            wiring.job().summary(summary(chosen, found, store));
            return Exit.OK.code();
        }
        RunRecord record = found.orElseThrow(() ->
                new Refused("run %s has no record yet; finish it with: paydirt consolidate --store %s --timestamp %s"
                        .formatted(chosen.timestamp(), run.place(), chosen.timestamp())));
        String text = RunMarkdown.of(record);
        if (output == null) {
            wiring.out().print(text);
        } else {
            Files.writeString(output, text);
        }
        return Exit.OK.code();
    }

    private String summary(Plan chosen, Optional<RunRecord> record, Store store) throws IOException {
        if (record.isEmpty()) {
            return JobSummary.unfinished(
                    chosen.timestamp().toString(), chosen.batches().size());
        }
        var setting = new JobSummary.Setting(
                wiring.job().isPublic(),
                store.location().startsWith("s3://"),
                chosen.sources().stream()
                        .flatMap(choice -> terms(choice).stream())
                        .toList(),
                chosen.batches().stream()
                        .map(batch -> batch.estimate().seconds())
                        .toList());
        try (InputStream lines = store.open(record.get().consolidated().key())) {
            return JobSummary.of(record.get(), SalaryHistogram.of(lines), setting);
        }
    }

    private static Optional<String> terms(SourceChoice choice) {
        return Sources.endpoint(choice)
                .source()
                .terms()
                .map(terms -> "%s: \"%s\" (%s)".formatted(choice.name(), terms.sentence(), terms.link()));
    }
}
