package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Paydirt;
import dev.paydirt.consolidate.DataCard;
import dev.paydirt.consolidate.Export;
import dev.paydirt.consolidate.Export.Format;
import dev.paydirt.consolidate.Export.Lines;
import dev.paydirt.dataset.Dataset;
import dev.paydirt.plan.Plan;
import dev.paydirt.run.RunRecord;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a run's data set, that of all runs, or a file of postings, in the form that other tools want.",
            "A data card beside it counts what there is."
        },
        footer = {
            "",
            "Examples:",
            "  paydirt export --store file:./paydirt-data -o jobs.csv",
            "  paydirt export --store file:./paydirt-data -o jobs.parquet",
            "  paydirt export --all -o jobs.parquet",
            "  paydirt export out.jsonl -o jobs.csv --split group,time --redact contacts"
        })
final class ExportCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "a file of postings instead of a run")
    private @Nullable Path file;

    @Option(names = "--all", description = "the data set of all runs, as consolidate --all made it")
    private boolean all;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            required = true,
            description = "where to; .csv, .jsonl or .parquet tells the format")
    private Path output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv, jsonl or parquet (default: by the name of the output)")
    private @Nullable String format;

    @Option(
            names = "--split",
            paramLabel = "HOW",
            description = "group,time: three files, no job in two of them, the newest jobs in the last")
    private @Nullable String split;

    @Option(
            names = "--redact",
            paramLabel = "WHAT",
            description = "contacts: mask e-mail addresses and telephone numbers")
    private @Nullable String redact;

    @Mixin
    private RunOptions run;

    ExportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        if (all && file != null) {
            throw new Refused("--all exports the store's data set, and " + file + " is a file; name one of them");
        }
        Export export = new Export(
                format(),
                isWanted("--split", split, "group,time"),
                isWanted("--redact", redact, "contacts"),
                all ? Export.COLUMNS_OF_ALL_RUNS : Export.COLUMNS);
        Path folder = output.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refused("the output " + output + " has no folder to stand in; make " + folder + " first");
        }
        DataCard card = all ? ofAllRuns(export) : file == null ? ofRun(export) : ofFile(export, file);
        card.byFile().forEach((part, lines) -> wiring.out().println("%s: %d postings".formatted(part, lines)));
        return Exit.OK.code();
    }

    private DataCard ofFile(Export export, Path input) throws IOException {
        if (!Files.isRegularFile(input)) {
            throw new Refused("there is no file " + input + "; name one that exists");
        }
        return written(
                export, () -> Files.newInputStream(input), String.valueOf(input.getFileName()), Optional.empty());
    }

    private DataCard ofAllRuns(Export export) throws IOException {
        Store store = run.store(wiring.world().environment());
        Dataset dataset = wiring.paydirt(store).dataset();
        return written(export, dataset::open, "all runs in " + store.location(), Optional.empty());
    }

    private DataCard ofRun(Export export) throws IOException {
        Store store = run.store(wiring.world().environment());
        Paydirt paydirt = wiring.paydirt(store);
        Plan plan = run.plan(paydirt);
        RunRecord record = paydirt.runs()
                .record(plan.timestamp())
                .orElseThrow(
                        () -> new Refused("run %s has no data set yet; make it with: paydirt consolidate --timestamp %s"
                                .formatted(plan.timestamp(), plan.timestamp())));
        String key = Layout.consolidated(plan.timestamp().toString());
        return written(export, () -> store.open(key), plan.name() + " " + plan.timestamp(), Optional.of(record));
    }

    private DataCard written(Export export, Lines lines, String name, Optional<RunRecord> record) throws IOException {
        DataCard card = export.write(lines, output);
        Path beside = output.resolveSibling(output.getFileName() + ".card.md");
        Files.writeString(
                beside, card.markdown(name, record.map(ExportCommand::notes).orElse(List.of())));
        return card;
    }

    private static List<String> notes(RunRecord record) {
        Map<String, Integer> verdicts = new TreeMap<>();
        record.batches()
                .forEach(batch -> batch.queries()
                        .forEach(query -> query.verdicts()
                                .forEach((source, pair) ->
                                        verdicts.merge(source + ": " + pair.verdict(), 1, Integer::sum))));
        StringBuilder text = new StringBuilder("## How complete it is\n\n");
        if (record.synthetic()) {
            text.append("Synthetic: no advertisement in it is real.\n\n");
        }
        text.append("| source and verdict | pairs of query and source |\n|---|---:|\n");
        verdicts.forEach((verdict, pairs) -> text.append("| %s | %d |%n".formatted(verdict.replace('|', ' '), pairs)));
        return List.of(
                text.toString(),
                "## Terms\n\nThe sources' terms hold for their postings; `paydirt sources NAME` tells them. Nothing here grants more.");
    }

    private Format format() {
        String name = format == null ? String.valueOf(output.getFileName()) : "." + format;
        for (Format each : Format.values()) {
            if (name.toLowerCase(Locale.ROOT).endsWith("." + each.ending())) {
                return each;
            }
        }
        throw new Refused(
                "the format of " + output + " is not known; end its name in .csv, .jsonl or .parquet, or use --format");
    }

    private static boolean isWanted(String option, @Nullable String value, String known) {
        if (value != null && !value.equals(known)) {
            throw new Refused(option + " " + value + " is not known; it is " + known);
        }
        return value != null;
    }
}
