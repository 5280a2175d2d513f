package dev.paydirt.cli;

import dev.paydirt.query.Searches;
import dev.paydirt.store.Store;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which store.
final class StoreOptions {
    @Option(
            names = "--store",
            paramLabel = "PLACE",
            defaultValue = Searches.DEFAULT_STORE,
            description = "where the data are: file:./folder or s3://bucket/prefix (default: ${DEFAULT-VALUE})")
    private String place;

    @Mixin
    private BucketOptions buckets;

    Store store(Map<String, String> environment) {
        return Store.at(place, buckets.settings(environment));
    }

    String place() {
        return place;
    }
}
