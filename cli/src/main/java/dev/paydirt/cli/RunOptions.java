package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Paydirt;
import dev.paydirt.api.Runs;
import dev.paydirt.plan.Plan;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which store, and which of its runs.
final class RunOptions {
    @Mixin
    private StoreOptions stores;

    @Option(names = "--timestamp", paramLabel = "T", description = "the run (default: the newest)")
    private @Nullable String timestamp;

    Store store() {
        return stores.store();
    }

    StoreOptions stores() {
        return stores;
    }

    String place() {
        return stores.place();
    }

    /// The run's plan; [Refused] when the store holds no such run.
    Plan plan(Paydirt paydirt) throws StoreException {
        Runs runs = paydirt.runs();
        Timestamp chosen = timestamp == null ? runs.newest() : Timestamp.of(timestamp);
        return runs.plan(chosen).orElseThrow(() -> new Refused("%s holds no run %s".formatted(place(), chosen)));
    }
}
