package dev.paydirt.plan;

import dev.paydirt.query.Query;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which share of the fewer results any two queries are thought to have in common, by their words and places alone.
final class Likeness {
    /// Searches that differ in a word or two meet in some of their results only.
    private static final double PARTLY = 0.3;

    /// A search of the whole country finds a part of what a search of one place finds.
    private static final double ELSEWHERE = 0.25;

    private final double[][] shares;

    private record Trait(Set<String> words, String last, String place) {
        static Trait of(Query query) {
            List<String> words = query.words();
            String place = query.location().orElse("").toLowerCase(Locale.ROOT);
            return new Trait(new HashSet<>(words), words.getLast(), place);
        }
    }

    Likeness(List<PlannedQuery> queries) {
        List<Trait> traits =
                queries.stream().map(planned -> Trait.of(planned.query())).toList();
        shares = new double[traits.size()][traits.size()];
        for (int one = 0; one < shares.length; one++) {
            for (int other = 0; other < one; other++) {
                Trait first = traits.get(one);
                Trait second = traits.get(other);
                shares[one][other] = words(first, second) * places(first, second);
                shares[other][one] = shares[one][other];
            }
        }
    }

    /// The same both ways.
    double between(int one, int other) {
        return shares[one][other];
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
