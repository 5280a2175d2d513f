package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Paydirt;
import dev.paydirt.plan.Plan;
import dev.paydirt.report.RunMarkdown;
import dev.paydirt.run.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Mixin
    private RunOptions run;

    ReportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Paydirt paydirt = wiring.paydirt(run.store(wiring.world().environment()));
        Plan plan = run.plan(paydirt);
        RunRecord record = paydirt.runs()
                .record(plan.timestamp())
                .orElseThrow(() -> new Refused(
                        "run %s has no record yet; finish it with: paydirt consolidate --store %s --timestamp %s"
                                .formatted(plan.timestamp(), run.place(), plan.timestamp())));
        String text = RunMarkdown.of(record);
        if (output == null) {
            wiring.out().print(text);
        } else {
            Files.writeString(output, text);
        }
        return Exit.OK.code();
    }
}
