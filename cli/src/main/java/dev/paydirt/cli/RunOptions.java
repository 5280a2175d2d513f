package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Paydirt;
import dev.paydirt.api.Runs;
import dev.paydirt.plan.Plan;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which store, and which of its runs.
final class RunOptions {
    @Mixin
    private StoreOptions stores;

    @Option(names = "--timestamp", paramLabel = "T", description = "the run (default: the newest)")
    private @Nullable String timestamp;

    Store store(Map<String, String> environment) {
        return stores.store(environment);
    }

    String place() {
        return stores.place();
    }

    /// The plan that is named, and otherwise the run's.
    Plan plan(Paydirt paydirt, Optional<String> named, Map<String, String> environment) throws IOException {
        return named.isEmpty()
                ? plan(paydirt)
                : new PlanPlace(named.get()).read(paydirt, place(), elsewhere -> stores.other(elsewhere, environment));
    }

    /// The run's plan; [Refused] when the store holds no such run.
    Plan plan(Paydirt paydirt) throws StoreException {
        Runs runs = paydirt.runs();
        Timestamp chosen = timestamp == null ? runs.newest() : Timestamp.of(timestamp);
        return runs.plan(chosen).orElseThrow(() -> new Refused("%s holds no run %s".formatted(place(), chosen)));
    }
}
