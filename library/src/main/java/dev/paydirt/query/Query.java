package dev.paydirt.query;

import java.util.List;
import java.util.Optional;

/// One thing to search for.
///
/// @param keyword at least one word
/// @param limit the most postings kept from each source, after filters; at least 1
/// @param sources names of the searches' sources, at least one once the searches are complete
/// @param batch the batch it must stand in, where a person said so
public record Query(
        String keyword,
        Optional<String> location,
        Optional<MinimumSalary> salary,
        int limit,
        Conditions conditions,
        List<String> sources,
        Optional<String> batch) {
    public static final int DEFAULT_LIMIT = 100;

    public Query {
        keyword = keyword.strip();
        location = location.map(String::strip).filter(place -> !place.isEmpty());
        sources = List.copyOf(sources);
        if (keyword.isEmpty()) {
            throw new IllegalArgumentException("a query needs a keyword");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("a limit is at least 1, not " + limit);
        }
    }

    public Query withSources(List<String> names) {
        return new Query(keyword, location, salary, limit, conditions, names, batch);
    }

    /// As a person would say it: `data scientist, California`.
    @Override
    public String toString() {
        return keyword + location.map(place -> ", " + place).orElse("");
    }
}
