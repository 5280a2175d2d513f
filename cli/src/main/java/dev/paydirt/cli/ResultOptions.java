package dev.paydirt.cli;

import dev.paydirt.api.Paydirt;
import dev.paydirt.consolidate.Consolidation;
import dev.paydirt.plan.Plan;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.Requirement;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Option;

/// What becomes of a run's batches, and how the result is told.
final class ResultOptions {
    @Option(
            names = "--require",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "postings, a percentage of batches (90%%) or all: with less the run is kept but not published as "
                            + "the latest (default: ${DEFAULT-VALUE})")
    private String require;

    @Option(names = "--accept", description = "publish the run as the latest although it is suspect")
    private boolean accept;

    @Option(names = "--no-merge", description = "keep every line that stands as it is, without filling its gaps")
    private boolean noMerge;

    @Option(
            names = "--github",
            description =
                    "tell a job of GitHub Actions what was not had; a partial run is a warning there and no failure")
    private boolean github;

    @Option(names = "--json", description = "print the run record")
    private boolean json;

    Requirement requirement() {
        return Requirement.parse(require);
    }

    boolean merge() {
        return !noMerge;
    }

    boolean json() {
        return json;
    }

    /// Consolidates the run, tells the result and gives the exit code.
    Exit conclude(Wiring wiring, Paydirt paydirt, Plan plan, String engine, String place) throws IOException {
        Requirement requirement = requirement();
        return switch (paydirt.consolidate(plan, engine, requirement, merge(), accept)) {
            case Consolidation.Published published -> {
                published.notices().forEach(notice -> wiring.err().println("notice: " + Printable.of(notice)));
                tell(wiring, published.record(), place);
                yield exit(wiring.annotations(), published, requirement);
            }
            case Consolidation.HeldElsewhere held -> throw new StoreException(held.message());
        };
    }

    private Exit exit(Annotations annotations, Consolidation.Published published, Requirement requirement) {
        RunRecord record = published.record();
        Exit exit = Exit.of(record, requirement);
        if (!github) {
            return exit;
        }
        switch (exit) {
            case OK -> {}
            case UNMET ->
                annotations.error("run %s is kept and not published: %s"
                        .formatted(
                                record.timestamp(),
                                record.status() == Status.SUSPECT
                                        ? "it is far from earlier ones"
                                        : "it has less than --require " + require));
            default ->
                annotations.warning("run %s is partial; what is there is published".formatted(record.timestamp()));
        }
        published.notices().forEach(annotations::warning);
        record.batches()
                .forEach(
                        batch -> Words.unsettled(batch.batch(), batch.queries()).forEach(annotations::warning));
        return exit == Exit.PARTIAL ? Exit.OK : exit;
    }

    private void tell(Wiring wiring, RunRecord record, String place) {
        if (json) {
            wiring.out().print(new String(RecordFile.write(record), StandardCharsets.UTF_8));
        } else {
            Words.record(record, place).forEach(line -> wiring.out().println(Printable.of(line)));
        }
        wiring.out().flush();
    }
}
