package dev.paydirt.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How much any two queries are thought to belong into one batch: by the results that both would get, which one batch
/// drops as duplicates, and by the rules that keep some apart.
///
/// In postings. A negative number says that they had better stand apart.
final class Kinship {
    private static final double APART = -0.5;
    private static final double OTHER_REGION = -0.2;
    private static final double SAME_REGION = 0.05;
    private static final double POPULAR = -0.4;
    private static final double NICHE = 0.05;

    private final List<Trait> traits = new ArrayList<>();
    private final double middle;
    private final Likeness likeness;
    private final double[][] between;

    /// @param region counts from 1; 0 for none of the high-salary regions
    /// @param results postings that are expected
    /// @param popular whether it should be alone if it can
    private record Trait(int region, double results, boolean popular) {}

    /// @param likeness of the same queries
    /// @param results expected of each query
    /// @param popular whether it takes so long that it may be a batch of its own
    Kinship(Likeness likeness, List<PlannedQuery> queries, List<String> regions, double[] results, boolean[] popular) {
        this.likeness = likeness;
        List<String> small =
                regions.stream().map(region -> region.toLowerCase(Locale.ROOT)).toList();
        for (int index = 0; index < queries.size(); index++) {
            String place = queries.get(index).query().location().orElse("").toLowerCase(Locale.ROOT);
            traits.add(new Trait(small.indexOf(place) + 1, results[index], popular[index]));
        }
        double[] sorted = results.clone();
        Arrays.sort(sorted);
        middle = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        between = new double[traits.size()][traits.size()];
        for (int one = 0; one < between.length; one++) {
            for (int other = 0; other < one; other++) {
                between[one][other] = related(one, other);
                between[other][one] = between[one][other];
            }
        }
    }

    /// To every other query; nobody may change it.
    double[] of(int query) {
        return between[query];
    }

    /// The same both ways.
    private double related(int one, int other) {
        Trait first = traits.get(one);
        Trait second = traits.get(other);
        double fewer = Math.min(first.results, second.results);
        double kin = likeness.between(one, other) * fewer;
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
}
