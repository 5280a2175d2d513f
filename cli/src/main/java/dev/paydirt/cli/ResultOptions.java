package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Paydirt;
import dev.paydirt.consolidate.Consolidation;
import dev.paydirt.consolidate.ConsolidationSettings;
import dev.paydirt.consolidate.Memory;
import dev.paydirt.consolidate.Near;
import dev.paydirt.plan.Plan;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.Requirement;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.store.Lease;
import dev.paydirt.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What becomes of a run's batches, and how the result is told.
final class ResultOptions {
    private static final Duration PAUSE = Duration.ofSeconds(2);

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

    @Option(
            names = "--near",
            paramLabel = "HOW",
            description =
                    "postings that are one job under several identities: mark them, drop all but the best, or off "
                            + "(default: mark; off for plain files)")
    private @Nullable String near;

    @Option(
            names = "--max-memory",
            paramLabel = "SIZE",
            description =
                    "memory to use, 256m or 2g; what has no room goes to disk (default: a quarter of the machine's)")
    private @Nullable String maxMemory;

    @Option(names = "--json", description = "print the run record, and tell progress as JSON lines on standard error")
    private boolean json;

    Requirement requirement() {
        return Requirement.parse(require);
    }

    /// @param unsaid what becomes of near duplicates when nobody says it
    ConsolidationSettings settings(Near unsaid) {
        return settings(!noMerge, Optional.ofNullable(near), Optional.ofNullable(maxMemory), unsaid);
    }

    /// The same from what was written, empty where nothing was.
    static ConsolidationSettings settings(
            boolean merge, Optional<String> near, Optional<String> maxMemory, Near unsaid) {
        return new ConsolidationSettings(
                merge,
                near.map(Near::of).orElse(unsaid),
                maxMemory.map(Memory::bytes).map(Memory::within).orElseGet(Memory::ofMachine));
    }

    /// For whoever brings no lines of a run together: `--no-merge`, `--near` and `--max-memory` would do nothing.
    void refuseSettings(String instead) {
        if (noMerge || near != null || maxMemory != null) {
            throw new Refused(instead + "; leave out --no-merge, --near and --max-memory");
        }
    }

    boolean json() {
        return json;
    }

    /// Consolidates the run, tells the result and gives the exit code. Waits for somebody else who is at it: what came
    /// after they had looked would be missing otherwise.
    Exit conclude(Wiring wiring, Paydirt paydirt, Plan plan, String engine, String place)
            throws IOException, InterruptedException {
        // Longer than the lease of somebody who died stays believed.
        Duration patience = Lease.STALE_AFTER.plusMinutes(5);
        for (Duration waited = Duration.ZERO; ; waited = waited.plus(PAUSE)) {
            switch (paydirt.consolidate(plan, engine, requirement(), settings(Near.MARK), accept)) {
                case Consolidation.Published published -> {
                    return tell(wiring, published, place);
                }
                case Consolidation.HeldElsewhere held -> {
                    if (waited.compareTo(patience) > 0) {
                        throw new StoreException(held.message());
                    }
                    if (waited.isZero()) {
                        wiring.err().println("waiting: " + Printable.of(held.message()));
                    }
                    wiring.world().sleeper().sleep(PAUSE);
                }
            }
        }
    }

    private Exit tell(Wiring wiring, Consolidation.Published published, String place) {
        published.notices().forEach(notice -> wiring.err().println("notice: " + Printable.of(notice)));
        tell(wiring, published.record(), place);
        return exit(wiring.annotations(), published, requirement());
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
