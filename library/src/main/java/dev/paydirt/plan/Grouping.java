package dev.paydirt.plan;

import dev.paydirt.query.BatchRule;
import dev.paydirt.query.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Divides queries into groups of the sizes that the rule allows.
///
/// Related queries are found by their words read backwards: the last word of a search is what the job is, the words
/// before it say which kind, so that "ML engineer" and "senior ML engineer" come to stand beside each other.
final class Grouping {
    private final BatchRule rule;
    private final int runners;
    private final List<String> regions;

    Grouping(BatchRule rule, int runners, List<String> regions) {
        this.rule = rule;
        this.runners = runners;
        this.regions =
                regions.stream().map(region -> region.toLowerCase(Locale.ROOT)).toList();
    }

    /// Every query in exactly one group. Deterministic.
    List<List<PlannedQuery>> groups(List<PlannedQuery> queries) {
        return switch (rule) {
            case BatchRule.Chunks chunks -> chunks(queries, chunks.size());
            case BatchRule.Related related -> related(queries, related);
        };
    }

    private static List<List<PlannedQuery>> chunks(List<PlannedQuery> queries, int size) {
        List<List<PlannedQuery>> chunks = new ArrayList<>();
        for (int from = 0; from < queries.size(); from += size) {
            chunks.add(queries.subList(from, Math.min(queries.size(), from + size)));
        }
        return chunks;
    }

    private List<List<PlannedQuery>> related(List<PlannedQuery> queries, BatchRule.Related sizes) {
        List<PlannedQuery> ordered = new ArrayList<>(queries);
        ordered.sort(Comparator.comparingInt((PlannedQuery planned) -> region(planned.query()))
                .thenComparing(planned -> backwards(planned.query().keyword())));
        int groups = count(ordered.size(), sizes);
        List<List<PlannedQuery>> divided = new ArrayList<>();
        int from = 0;
        for (int group = 0; group < groups; group++) {
            int to = Math.toIntExact((long) ordered.size() * (group + 1) / groups);
            divided.add(ordered.subList(from, to));
            from = to;
        }
        return divided;
    }

    /// As few rounds as the largest size allows, and in them every runner busy as long as the smallest size allows.
    private int count(int queries, BatchRule.Related sizes) {
        int fewest = Math.ceilDiv(queries, sizes.largest());
        int most = Math.max(1, queries / sizes.smallest());
        int rounds = Math.ceilDiv(fewest, runners);
        return Math.max(fewest, Math.min(rounds * runners, most));
    }

    /// Searches of a high-salary region stand apart from the others, region by region.
    private int region(Query query) {
        return query.location()
                .map(place -> regions.indexOf(place.toLowerCase(Locale.ROOT)) + 1)
                .orElse(0);
    }

    private static String backwards(String keyword) {
        List<String> words = Arrays.asList(keyword.toLowerCase(Locale.ROOT).split("\\s+", -1));
        Collections.reverse(words);
        return String.join(" ", words);
    }

    /// What the queries of a group have in common, for people.
    static String label(List<PlannedQuery> group) {
        List<String> keywords = group.stream()
                .map(planned -> planned.query().keyword())
                .distinct()
                .toList();
        List<String> places = group.stream()
                .map(planned -> planned.query().location().orElse("anywhere"))
                .distinct()
                .toList();
        return shortened(keywords) + " · " + shortened(places);
    }

    private static String shortened(List<String> words) {
        return words.size() <= 2
                ? String.join(", ", words)
                : words.stream().limit(2).collect(Collectors.joining(", ")) + " and " + (words.size() - 2) + " more";
    }
}
