package dev.paydirt.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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

    private static final Pattern BLANKS = Pattern.compile("\\s+");

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

    /// The keyword's words in small letters, in their order; at least one.
    public List<String> words() {
        return List.of(BLANKS.split(keyword.toLowerCase(Locale.ROOT), -1));
    }

    /// As a person would say it: `data scientist, California`.
    @Override
    public String toString() {
        return keyword + location.map(place -> ", " + place).orElse("");
    }
}
