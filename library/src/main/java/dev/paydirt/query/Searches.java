package dev.paydirt.query;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a person wrote in `searches.yaml`, checked and complete, cross products multiplied out.
///
/// @param contact an address or page that stands in the User-Agent
/// @param store where the data go, as written
/// @param runners at most so many batches at once, 1 to 20
/// @param pause between two queries of one batch
/// @param regions high-salary regions that get batches of their own
/// @param notices what a person should hear about the file, though nothing is wrong
public record Searches(
        String name,
        Optional<String> contact,
        List<SourceChoice> sources,
        String store,
        int runners,
        BatchRule batches,
        Duration pause,
        List<String> regions,
        List<Query> queries,
        List<String> notices) {
    public static final String DEFAULT_STORE = "file:./paydirt-data";
    public static final int DEFAULT_RUNNERS = 10;
    public static final int MOST_RUNNERS = 20;
    public static final Duration DEFAULT_PAUSE = Duration.ofSeconds(2);
    public static final List<String> DEFAULT_REGIONS = List.of("California", "New York", "Washington");

    public Searches {
        sources = List.copyOf(sources);
        regions = List.copyOf(regions);
        queries = List.copyOf(queries);
        notices = List.copyOf(notices);
        if (runners < 1 || runners > MOST_RUNNERS) {
            throw new IllegalArgumentException("runners from 1 to %d, not %d".formatted(MOST_RUNNERS, runners));
        }
    }

    /// The same for another number of runners.
    public Searches withRunners(int others) {
        return new Searches(name, contact, sources, store, others, batches, pause, regions, queries, notices);
    }
}
