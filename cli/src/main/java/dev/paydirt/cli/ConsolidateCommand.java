package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Handover;
import dev.paydirt.api.Paydirt;
import dev.paydirt.consolidate.ConsolidationResult;
import dev.paydirt.consolidate.Near;
import dev.paydirt.consolidate.PlainFiles;
import dev.paydirt.dataset.DatasetUpdate;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
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
import picocli.CommandLine.Parameters;

@Command(
        name = "consolidate",
        mixinStandardHelpOptions = true,
        description = {
            "Brings all batches of a run into one data set, each job once, and publishes it.",
            "With --all: adds the runs that it lacks to the data set of all runs.",
            "With files: brings those together instead, into the file named by -o."
        },
        footer = {
            "",
            "Examples:",
            "  paydirt consolidate --store file:./paydirt-data",
            "  paydirt consolidate --all --store file:./paydirt-data",
            "  paydirt consolidate a.jsonl b.jsonl -o out.jsonl"
        })
final class ConsolidateCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "plain files of postings")
    private List<Path> files = new ArrayList<>();

    @Option(names = "-o", paramLabel = "FILE", description = "where files are brought together")
    private @Nullable Path output;

    @Option(names = "--ledgers", paramLabel = "FOLDER", description = "write rejected.jsonl and duplicates.jsonl there")
    private @Nullable Path ledgers;

    @Option(names = "--plan", paramLabel = "P", description = "the plan of the run, as for collect")
    private @Nullable String plan;

    @Option(
            names = "--artifacts",
            paramLabel = "FOLDER",
            description = "folders that jobs left: of each batch the highest attempt is taken into the store first")
    private @Nullable Path artifacts;

    @Option(names = "--all", description = "bring the data set of all runs up to date, from the runs' own")
    private boolean all;

    @Option(names = "--rebuild", description = "with --all: make it anew from every run that is there")
    private boolean rebuild;

    @Mixin
    private RunOptions run;

    @Mixin
    private ResultOptions result;

    ConsolidateCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rebuild && !all) {
            throw new Refused("--rebuild makes the data set of all runs anew; say --all too");
        }
        if (all) {
            return ofAllRuns();
        }
        if (files.isEmpty() && output == null) {
            return ofRun();
        }
        if (files.isEmpty() || output == null) {
            throw new Refused(
                    "files are brought together with both the files and -o: paydirt consolidate a.jsonl b.jsonl -o out.jsonl");
        }
        var plain = new PlainFiles(files, output, Optional.ofNullable(ledgers), result.settings(Near.OFF));
        wiring.out().println(told(plain, result.json()));
        return Exit.OK.code();
    }

    /// Brings files together and tells of it.
    static String told(PlainFiles plain, boolean json) throws IOException {
        ConsolidationResult counts = plain.consolidate();
        return json ? json(counts) : words(counts, plain.output());
    }

    private static String words(ConsolidationResult counts, Path output) {
        return "%d lines: %d unique, %d duplicates, %d near duplicates, %d rejected, %d with salary; %s"
                .formatted(
                        counts.lines(),
                        counts.unique(),
                        counts.duplicates(),
                        counts.nearDuplicates(),
                        counts.rejected(),
                        counts.withSalary(),
                        output);
    }

    private static String json(ConsolidationResult counts) {
        return "{\"lines\":%d,\"unique\":%d,\"duplicates\":%d,\"near_duplicates\":%d,\"rejected\":%d,\"with_salary\":%d}"
                .formatted(
                        counts.lines(),
                        counts.unique(),
                        counts.duplicates(),
                        counts.nearDuplicates(),
                        counts.rejected(),
                        counts.withSalary());
    }

    private int ofAllRuns() throws IOException {
        if (!files.isEmpty() || output != null || plan != null || artifacts != null) {
            throw new Refused(
                    "--all works on the runs of a store, and on no files, plan or artifacts; leave those out");
        }
        result.refuseSettings("--all takes each run's data set as it is, in about 100 bytes a posting of the new ones");
        return update(wiring, run.store(wiring.world().environment()), rebuild, result.json());
    }

    /// Brings the data set of all runs up to date and tells of it.
    ///
    /// @return the exit code
    static int update(Wiring wiring, Store store, boolean rebuild, boolean json) throws IOException {
        store.check();
        DatasetUpdate update = wiring.paydirt(store).dataset().update(rebuild);
        update.why()
                .ifPresent(
                        why -> wiring.err().println("notice: " + Printable.of(why) + ", so everything was made anew"));
        wiring.out()
                .println(
                        json
                                ? new String(RecordFile.writeLine(update), StandardCharsets.UTF_8)
                                : "%d runs added; all %d together have %d postings"
                                        .formatted(update.added(), update.runs(), update.postings()));
        return Exit.OK.code();
    }

    private int ofRun() throws IOException, InterruptedException {
        result.requirement();
        Map<String, String> environment = wiring.world().environment();
        Store store = run.store(environment);
        Paydirt paydirt = wiring.paydirt(store);
        Plan chosen = run.plan(paydirt, Optional.ofNullable(plan), environment);
        store.check();
        if (plan != null) {
            paydirt.join(chosen);
        }
        if (artifacts != null) {
            Handover.in(artifacts)
                    .bring(chosen, chosen.batches().stream().map(Batch::id).toList(), store)
                    .forEach(notice -> wiring.err().println("notice: " + Printable.of(notice)));
        }
        return result.conclude(wiring, paydirt, chosen, engine(environment), store.location())
                .code();
    }

    private static String engine(Map<String, String> environment) {
        return environment.getOrDefault("GITHUB_ACTIONS", "").equals("true") ? "github-actions" : "processes";
    }
}
