package dev.paydirt.cli;

import dev.paydirt.query.Searches;
import dev.paydirt.store.Store;
import picocli.CommandLine.Option;

/// Which store.
final class StoreOptions {
    @Option(
            names = "--store",
            paramLabel = "PLACE",
            defaultValue = Searches.DEFAULT_STORE,
            description = "where the data are (default: ${DEFAULT-VALUE})")
    private String place;

    Store store() {
        return Store.at(place);
    }

    String place() {
        return place;
    }
}
