package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Paydirt;
import dev.paydirt.plan.Plan;
import dev.paydirt.report.RunHtml;
import dev.paydirt.report.RunMarkdown;
import dev.paydirt.report.RunStory;
import dev.paydirt.run.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
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

    @Mixin
    private RunOptions run;

    ReportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Paydirt paydirt = wiring.paydirt(run.store());
        Plan plan = run.plan(paydirt);
        RunRecord record = paydirt.runs()
                .record(plan.timestamp())
                .orElseThrow(() -> new Refused(
                        "run %s has no record yet; finish it with: paydirt consolidate --store %s --timestamp %s"
                                .formatted(plan.timestamp(), run.place(), plan.timestamp())));
        if (outputs.isEmpty()) {
            wiring.out().print(html ? html(plan) : RunMarkdown.of(record));
        }
        for (Path output : outputs) {
            Files.writeString(output, isHtml(output) ? html(plan) : RunMarkdown.of(record));
        }
        return Exit.OK.code();
    }

    private boolean isHtml(Path output) {
        String name = output.toString().toLowerCase(Locale.ROOT);
        return html || name.endsWith(".html") || name.endsWith(".htm");
    }

    private String html(Plan plan) throws IOException {
        return RunHtml.of(RunStory.read(run.store(), plan, run.place()));
    }
}
