package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Pruning;
import dev.paydirt.document.Span;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "prune",
        mixinStandardHelpOptions = true,
        description = "Removes batches, saved answers and logs of old runs. Data sets, reports and ledgers stay.",
        footer = {"", "Example: paydirt prune --keep 90d --store file:./paydirt-data"})
final class PruneCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Option(names = "--keep", paramLabel = "SPAN", required = true, description = "runs younger than this stay whole")
    private String keep;

    @Option(names = "--dry-run", description = "only list what would go")
    private boolean dryRun;

    @Mixin
    private StoreOptions stores;

    PruneCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Store store = stores.store(wiring.world().environment());
        Duration span =
                Span.parse(keep).orElseThrow(() -> new Refused("--keep " + keep + " is no span; write it like 90d"));
        Pruning pruning = Pruning.of(store, wiring.world().clock().instant().minus(span));
        if (!dryRun) {
            pruning.remove(store);
        }
        pruning.keys()
                .forEach(key -> wiring.out().println((dryRun ? "would remove " : "removed ") + Printable.of(key)));
        for (Timestamp run : pruning.runs()) {
            wiring.out().println("run " + run + " keeps its data set, reports and ledgers");
        }
        if (pruning.runs().isEmpty()) {
            wiring.err().println("nothing is older than " + Printable.of(keep));
        }
        return Exit.OK.code();
    }
}
