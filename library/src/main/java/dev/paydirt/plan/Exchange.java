package dev.paydirt.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A query that goes to another batch, and the one that comes back for it, if one does.
///
/// @param against the query that comes back; negative for none
record Exchange(int from, int query, int to, int against) {
    private static final double LITTLE = 1e-9;

    void apply(Roster roster) {
        if (against < 0) {
            roster.give(from, query, to);
        } else {
            roster.swap(from, query, to, against);
        }
    }

    /// The one after which the runner that ends last, and whoever takes something from it, end earliest: with the
    /// runner that ends first if that helps, else with any. Empty when none of them helps.
    static Optional<Exchange> best(Roster roster) {
        int first = 0;
        int last = 0;
        for (int runner = 1; runner < roster.work().runners(); runner++) {
            first = roster.load(runner) < roster.load(first) ? runner : first;
            last = roster.load(runner) > roster.load(last) ? runner : last;
        }
        Optional<Exchange> near = best(roster, last, first, first);
        return near.isPresent() ? near : best(roster, last, 0, roster.work().runners() - 1);
    }

    /// @param from, to the runners that may take something
    private static Optional<Exchange> best(Roster roster, int last, int from, int to) {
        Best best = new Best(roster, last);
        for (int given = 0; given < roster.size(); given++) {
            for (int taken = 0; roster.runner(given) == last && taken < roster.size(); taken++) {
                int taker = roster.runner(taken);
                if (taker != last && taker >= from && taker <= to) {
                    best.lookBetween(given, taken);
                }
            }
        }
        return Optional.ofNullable(best.found);
    }

    private static final class Best {
        private final Roster roster;
        private final int last;
        private double ends;

        private @Nullable Exchange found;

        Best(Roster roster, int last) {
            this.roster = roster;
            this.last = last;
            this.ends = roster.load(last) - LITTLE;
        }

        void lookBetween(int from, int to) {
            List<Integer> queries = roster.batch(from);
            List<Integer> others = roster.batch(to);
            double other = roster.load(roster.runner(to));
            boolean takes = roster.mayTake(to);
            for (int query : queries) {
                double seconds = roster.work().seconds(query);
                if (takes && isBetter(seconds, other) && roster.mayGive(from, query)) {
                    keep(new Exchange(from, query, to, -1), seconds, other);
                }
                for (int against : others) {
                    double less = seconds - roster.work().seconds(against);
                    if (less > 0
                            && isBetter(less, other)
                            && roster.mayChange(from, against)
                            && roster.mayChange(to, query)) {
                        keep(new Exchange(from, query, to, against), less, other);
                    }
                }
            }
        }

        private boolean isBetter(double less, double other) {
            return Math.max(roster.load(last) - less, other + less) < ends;
        }

        private void keep(Exchange exchange, double less, double other) {
            ends = Math.max(roster.load(last) - less, other + less);
            found = exchange;
        }
    }
}
