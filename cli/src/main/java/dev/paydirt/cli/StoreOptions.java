package dev.paydirt.cli;

import dev.paydirt.query.Searches;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Store;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which store, and which of its runs.
final class StoreOptions {
    @Option(
            names = "--store",
            paramLabel = "PLACE",
            defaultValue = Searches.DEFAULT_STORE,
            description = "where the data are (default: ${DEFAULT-VALUE})")
    private String place;

    @Option(names = "--timestamp", paramLabel = "T", description = "the run (default: the newest)")
    private @Nullable String timestamp;

    Store store() {
        return Store.at(place);
    }

    String place() {
        return place;
    }

    Optional<Timestamp> timestamp() {
        return Optional.ofNullable(timestamp).map(Timestamp::of);
    }
}
