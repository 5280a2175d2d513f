package dev.paydirt.plan;

import dev.paydirt.query.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How much any two queries are thought to belong into one batch: by the results that both would get, which one batch
/// drops as duplicates, and by the rules that keep some apart.
///
/// In postings. A negative number says that they had better stand apart.
final class Kinship {
    /// Searches that differ in a word or two meet in some of their results only.
    private static final double PARTLY = 0.3;

    /// A search of the whole country finds a part of what a search of one place finds.
    private static final double ELSEWHERE = 0.25;

    private static final double APART = -0.5;
    private static final double OTHER_REGION = -0.2;
    private static final double SAME_REGION = 0.05;
    private static final double POPULAR = -0.4;
    private static final double NICHE = 0.05;

    private final List<Trait> traits = new ArrayList<>();
    private final double middle;

    /// @param region counts from 1; 0 for none of the high-salary regions
    /// @param results postings that are expected
    /// @param popular whether it should be alone if it can
    private record Trait(Set<String> words, String last, String place, int region, double results, boolean popular) {}

    /// @param results expected of each query
    /// @param popular whether it takes so long that it may be a batch of its own
    Kinship(List<PlannedQuery> queries, List<String> regions, double[] results, boolean[] popular) {
        List<String> small =
                regions.stream().map(region -> region.toLowerCase(Locale.ROOT)).toList();
        for (int index = 0; index < queries.size(); index++) {
            Query query = queries.get(index).query();
            String place = query.location().orElse("").toLowerCase(Locale.ROOT);
            List<String> words =
                    Arrays.asList(query.keyword().toLowerCase(Locale.ROOT).split("\\s+", -1));
            traits.add(new Trait(
                    new HashSet<>(words),
                    words.getLast(),
                    place,
                    small.indexOf(place) + 1,
                    results[index],
                    popular[index]));
        }
        double[] sorted = results.clone();
        Arrays.sort(sorted);
        middle = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /// The same both ways.
    double between(int one, int other) {
        Trait first = traits.get(one);
        Trait second = traits.get(other);
        double fewer = Math.min(first.results, second.results);
        double kin = words(first, second) * places(first, second) * fewer;
        if (first.region != second.region) {
            boolean both = first.region > 0 && second.region > 0;
            kin += (both ? OTHER_REGION : APART) * fewer - (both ? 0 : kin);
        } else if (first.region > 0) {
            kin += SAME_REGION * fewer;
        }
        if (first.popular || second.popular) {
            kin += POPULAR * fewer;
        } else if (Math.max(first.results, second.results) <= middle / 2) {
            kin += NICHE * middle;
        }
        return kin;
    }

    /// A search with more words finds a part of what the one with fewer finds.
    private static double words(Trait first, Trait second) {
        Set<String> shared = new HashSet<>(first.words);
        shared.retainAll(second.words);
        if (shared.isEmpty()) {
            return 0;
        }
        int fewer = Math.min(first.words.size(), second.words.size());
        int all = first.words.size() + second.words.size() - shared.size();
        if (shared.size() == fewer) {
            return Math.max(PARTLY, (double) fewer / all);
        }
        double same = (double) shared.size() / all;
        return PARTLY * same * (first.last.equals(second.last) ? 2 : 1);
    }

    private static double places(Trait first, Trait second) {
        if (first.place.equals(second.place)) {
            return 1;
        }
        boolean within = first.place.isEmpty()
                || second.place.isEmpty()
                || first.place.endsWith(second.place)
                || second.place.endsWith(first.place);
        return within ? ELSEWHERE * 2 : ELSEWHERE;
    }
}
