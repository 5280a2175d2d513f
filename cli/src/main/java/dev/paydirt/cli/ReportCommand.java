package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Paydirt;
import dev.paydirt.plan.Plan;
import dev.paydirt.query.SourceChoice;
import dev.paydirt.report.CostMarkdown;
import dev.paydirt.report.JobSummary;
import dev.paydirt.report.RunHtml;
import dev.paydirt.report.RunMarkdown;
import dev.paydirt.report.RunStory;
import dev.paydirt.report.SalaryHistogram;
import dev.paydirt.report.ShellWord;
import dev.paydirt.run.RunRecord;
import dev.paydirt.source.Sources;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what a run did and what its data are like: verdicts, gaps, hosts, cost, pay, earlier runs.",
            "As one HTML file that needs nothing beside it, or as Markdown without what the data are like."
        },
        footer = {"", "Example: paydirt report --store file:./paydirt-data -o report.html -o report.md"})
final class ReportCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "write it to a file, as its ending says: .html or .md; may stand twice")
    private List<Path> outputs = List.of();

    @Option(names = "--html", description = "print HTML instead of Markdown")
    private boolean html;

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
        Map<String, String> environment = wiring.world().environment();
        Store store = run.store(environment);
        Paydirt paydirt = wiring.paydirt(store);
        Plan chosen = run.plan(paydirt, Optional.ofNullable(plan), environment);
        Optional<RunRecord> found = paydirt.runs().record(chosen.timestamp());
        if (github) {
            wiring.job().summary(summary(chosen, found, store));
            return Exit.OK.code();
        }
        RunRecord record = found.orElseThrow(() ->
                new Refused("run %s has no record yet; finish it with: paydirt consolidate --store %s --timestamp %s"
                        .formatted(chosen.timestamp(), ShellWord.of(run.place()), chosen.timestamp())));
        if (outputs.isEmpty()) {
            wiring.out().print(html ? html(chosen, store) : markdown(paydirt, record));
        }
        for (Path output : outputs) {
            Files.writeString(output, isHtml(output) ? html(chosen, store) : markdown(paydirt, record));
        }
        return Exit.OK.code();
    }

    private static String markdown(Paydirt paydirt, RunRecord record) throws IOException {
        return RunMarkdown.of(record) + CostMarkdown.queries(paydirt.yields(record));
    }

    private boolean isHtml(Path output) {
        String name = output.toString().toLowerCase(Locale.ROOT);
        return html || name.endsWith(".html") || name.endsWith(".htm");
    }

    private String html(Plan chosen, Store store) throws IOException {
        return RunHtml.of(RunStory.read(store, chosen, run.place()));
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
