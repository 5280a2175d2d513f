package dev.paydirt.cli;

import dev.paydirt.query.Searches;
import dev.paydirt.store.Store;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which store.
final class StoreOptions {
    @Option(
            names = "--store",
            paramLabel = "PLACE",
            description =
                    "where the data are: file:./folder or s3://bucket/prefix (default: " + Searches.DEFAULT_STORE + ")")
    private @Nullable String place;

    @Mixin
    private BucketOptions buckets;

    Store store(Map<String, String> environment) {
        return other(place(), environment);
    }

    /// The store that is named, and this one when none is.
    Store store(Map<String, String> environment, Optional<String> otherwise) {
        return other(Optional.ofNullable(place).or(() -> otherwise).orElse(Searches.DEFAULT_STORE), environment);
    }

    /// Another store, reached in the same way.
    Store other(String elsewhere, Map<String, String> environment) {
        return Store.at(elsewhere, buckets.settings(environment));
    }

    String place() {
        return Optional.ofNullable(place).orElse(Searches.DEFAULT_STORE);
    }
}
