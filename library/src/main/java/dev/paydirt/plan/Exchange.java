package dev.paydirt.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A query that goes to another batch, and the one that comes back for it, if one does.
///
/// @param against the query that comes back; negative for none
record Exchange(int from, int query, int to, int against) {
    private static final double LITTLE = 1e-9;

    void apply(Division division) {
        if (against < 0) {
            division.give(from, query, to);
        } else {
            division.swap(from, query, to, against);
        }
    }

    /// The one after which the runner that ends last, and whoever takes something from it, end earliest: with the
    /// runner that ends first if that helps, else with any. Empty when none of them helps.
    static Optional<Exchange> best(Division division) {
        int first = 0;
        int last = 0;
        for (int runner = 1; runner < division.work().runners(); runner++) {
            first = division.load(runner) < division.load(first) ? runner : first;
            last = division.load(runner) > division.load(last) ? runner : last;
        }
        Optional<Exchange> near = best(division, last, first, first);
        return near.isPresent() ? near : best(division, last, 0, division.work().runners() - 1);
    }

    /// @param from, to the runners that may take something
    private static Optional<Exchange> best(Division division, int last, int from, int to) {
        Best best = new Best(division, last);
        for (int given = 0; given < division.size(); given++) {
            for (int taken = 0; division.runner(given) == last && taken < division.size(); taken++) {
                int taker = division.runner(taken);
                if (taker != last && taker >= from && taker <= to) {
                    best.lookBetween(given, taken);
                }
            }
        }
        return Optional.ofNullable(best.found);
    }

    private static final class Best {
        private final Division division;
        private final int last;
        private double ends;

        private @Nullable Exchange found;

        Best(Division division, int last) {
            this.division = division;
            this.last = last;
            this.ends = division.load(last) - LITTLE;
        }

        void lookBetween(int from, int to) {
            List<Integer> queries = division.batch(from);
            List<Integer> others = division.batch(to);
            double other = division.load(division.runner(to));
            boolean takes = division.mayTake(to);
            for (int query : queries) {
                double seconds = division.work().seconds(query);
                if (takes && isBetter(seconds, other) && division.mayGive(from, query)) {
                    keep(new Exchange(from, query, to, -1), seconds, other);
                }
                for (int against : others) {
                    double less = seconds - division.work().seconds(against);
                    if (less > 0
                            && isBetter(less, other)
                            && division.mayChange(from, against)
                            && division.mayChange(to, query)) {
                        keep(new Exchange(from, query, to, against), less, other);
                    }
                }
            }
        }

        private boolean isBetter(double less, double other) {
            return Math.max(division.load(last) - less, other + less) < ends;
        }

        private void keep(Exchange exchange, double less, double other) {
            ends = Math.max(division.load(last) - less, other + less);
            found = exchange;
        }
    }
}
