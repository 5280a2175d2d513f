package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.plan.Prices;
import dev.paydirt.query.Overrides;
import dev.paydirt.query.Searches;
import dev.paydirt.query.SearchesFile;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The searches file and what the command line says instead of it.
final class SearchOptions {
    @Parameters(paramLabel = "SEARCHES", description = "the searches: YAML, JSON, CSV, or the JSON of a matrix")
    private Path file;

    @Option(
            names = "--store",
            paramLabel = "PLACE",
            description = "where the data go, instead of what the file says: file:./folder or s3://bucket/prefix")
    private @Nullable String store;

    @Mixin
    private BucketOptions buckets;

    @Option(
            names = "--sources",
            paramLabel = "NAME",
            split = ",",
            description = "built-in sources to ask, instead of those in the file")
    private List<String> sources = List.of();

    @Option(
            names = "--runners",
            paramLabel = "N",
            description = "batches at once, 1 to 20, or auto: as few as end nearly as early as 20; 1 is the sequential "
                    + "workflow")
    private @Nullable String runners;

    @Option(names = "--contact", paramLabel = "WHO", description = "an address that stands in the User-Agent")
    private @Nullable String contact;

    @Option(names = "--timestamp", paramLabel = "T", description = "the run to start or continue: 2025-11-24T02-00-00Z")
    private @Nullable String timestamp;

    @Option(
            names = "--allow-unsupported",
            description = "only warn about filters that a source cannot apply and neither can we")
    private boolean allowUnsupported;

    Searches searches(Map<String, String> environment) {
        return new SearchesFile(environment)
                .read(
                        file,
                        new Overrides(
                                Optional.ofNullable(store),
                                sources,
                                auto()
                                        ? Optional.of(Searches.MOST_RUNNERS)
                                        : Optional.ofNullable(runners).map(SearchOptions::count),
                                Optional.ofNullable(contact)));
    }

    /// Where the data of searches go.
    Store store(Searches searches, Map<String, String> environment) {
        return Store.at(searches.store(), buckets.settings(environment));
    }

    /// The searches with as many runners as are worth having, where nobody said how many.
    Searches searches(Wiring wiring) throws StoreException {
        Map<String, String> environment = wiring.world().environment();
        Searches searches = searches(environment);
        return auto()
                ? searches.withRunners(wiring.paydirt(store(searches, environment))
                        .estimator(searches, Prices.builtIn())
                        .enough())
                : searches;
    }

    private boolean auto() {
        return "auto".equals(runners);
    }

    private static int count(String runners) {
        try {
            return Integer.parseInt(runners);
        } catch (NumberFormatException notANumber) {
            throw new Refused("--runners is '%s'; expected 1 to %d, or auto".formatted(runners, Searches.MOST_RUNNERS));
        }
    }

    Optional<Timestamp> timestamp() {
        return Optional.ofNullable(timestamp).map(Timestamp::of);
    }

    boolean allowUnsupported() {
        return allowUnsupported;
    }
}
