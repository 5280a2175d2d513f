package dev.paydirt.plan;

import dev.paydirt.query.Query;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Why a batch is one, in words: what holds its queries together, and which wish had to yield.
final class Reasons {
    private final List<PlannedQuery> queries;
    private final List<String> regions;
    private final Roster roster;

    /// @param regions in small letters
    Reasons(List<PlannedQuery> queries, List<String> regions, Roster roster) {
        this.queries = queries;
        this.regions = regions;
        this.roster = roster;
    }

    String why(int batch) {
        List<Query> batched = roster.batch(batch).stream()
                .map(query -> queries.get(query).query())
                .toList();
        if (batched.size() == 1) {
            return queries.size() == 1
                    ? "the only query"
                    : "alone: it is predicted to take %.0f s, as long as the mean batch of %.0f s or longer"
                            .formatted(roster.seconds(batch), roster.alone());
        }
        List<String> reasons = new ArrayList<>();
        Set<String> words = shared(batched);
        Set<String> places = regions(batched);
        if (places.size() == 1 && batched.stream().allMatch(query -> isRegional(query))) {
            reasons.add("the high-salary region " + places.iterator().next() + " apart");
        }
        if (!words.isEmpty()) {
            reasons.add("related by '" + String.join(" ", words) + "'");
        } else if (someShare(batched)) {
            reasons.add("related by some of their words");
        }
        if (!places.isEmpty() && batched.stream().anyMatch(query -> !isRegional(query))) {
            reasons.add("a high-salary region beside other places, so that sizes and lengths come out");
        } else if (places.size() > 1) {
            reasons.add("several high-salary regions together, so that sizes and lengths come out");
        }
        if (reasons.isEmpty()) {
            reasons.add("what is left, together");
        }
        return String.join("; ", reasons);
    }

    private static Set<String> shared(List<Query> batched) {
        Set<String> shared = new LinkedHashSet<>(batched.getFirst().words());
        batched.forEach(query -> shared.retainAll(query.words()));
        return shared;
    }

    private static boolean someShare(List<Query> batched) {
        Set<String> seen = new LinkedHashSet<>();
        for (Query query : batched) {
            if (query.words().stream().anyMatch(seen::contains)) {
                return true;
            }
            seen.addAll(query.words());
        }
        return false;
    }

    private Set<String> regions(List<Query> batched) {
        return batched.stream()
                .filter(this::isRegional)
                .flatMap(query -> query.location().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isRegional(Query query) {
        return query.location()
                .filter(place -> regions.contains(place.toLowerCase(Locale.ROOT)))
                .isPresent();
    }
}
