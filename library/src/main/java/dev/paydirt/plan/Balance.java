package dev.paydirt.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Looks for rosters that end early: queries by length to the batch that is shortest so far, as far as sizes allow;
/// then queries of the runner that ends last are moved and exchanged as long as that helps.
///
/// The first half is the LPT rule (R. L. Graham, Bounds on multiprocessing timing anomalies, 1969) with bounds on how
/// many a batch holds. Deterministic.
final class Balance {
    /// Beyond so many queries batches are many and short, and the first half is as good as exact.
    private static final int MOST_SEARCHED = 600;

    private static final int MANY = 120;
    private static final int FEW = 30;
    private static final double NEAR = 1.003;
    private static final double NEAR_OF_MANY = 1.01;
    private static final double NEARLY = 1.03;
    private static final double LITTLE = 1e-6;

    private final Workload work;
    private final double[] shortestFirst;

    Balance(Workload work) {
        this.work = work;
        shortestFirst = work.seconds().clone();
        Arrays.sort(shortestFirst);
    }

    /// The best roster for every number of batches that is worth a try, the earliest to end first.
    List<Roster> rosters() {
        List<Roster> found = new ArrayList<>();
        SortedSet<Integer> tried = counts();
        tried.forEach(batches -> look(batches, found));
        for (int more = tried.getFirst() + 1; more < tried.getLast() && !isNear(found); more++) {
            if (!tried.contains(more) && possible(more)) {
                look(more, found);
            }
        }
        found.sort(Comparator.comparingDouble(Roster::longest).thenComparingInt(Roster::size));
        return found;
    }

    private void look(int batches, List<Roster> found) {
        divided(batches).map(roster -> improved(roster, 0)).ifPresent(found::add);
    }

    /// Whether one of them ends so early that hardly anything is left to be won.
    private boolean isNear(List<Roster> found) {
        return work.queries() > MANY
                || found.stream().anyMatch(roster -> roster.longest() <= NEARLY * work.bound(roster.size()));
    }

    /// Numbers of batches that sizes allow: few, and as many as fill the runners evenly.
    SortedSet<Integer> counts() {
        SortedSet<Integer> counts = new TreeSet<>();
        int tries = work.queries() > MANY ? 3 : work.queries() > FEW ? 4 : 8;
        int fewest = Math.max(1, Math.ceilDiv(work.queries(), work.largest()));
        int most = fewest;
        for (int more = fewest + 1; more <= work.queries(); more++) {
            most = possible(more) ? more : most;
        }
        counts.add(fewest);
        counts.add(Math.max(fewest, Math.min(most, work.runners() - work.fixed().length)));
        counts.add(most);
        int beside = work.fixed().length;
        for (int rounds = 1; counts.size() < tries && rounds * work.runners() - beside <= most; rounds++) {
            int even = rounds * work.runners() - beside;
            if (even > fewest && possible(even)) {
                counts.add(even);
            }
        }
        for (int more = fewest + 1; counts.size() < tries && more < most; more++) {
            if (possible(more)) {
                counts.add(more);
            }
        }
        return counts;
    }

    boolean possible(int batches) {
        double alone = work.alone(batches);
        int apart = 0;
        while (apart < Math.min(batches, work.queries()) && shortestFirst[work.queries() - 1 - apart] >= alone) {
            apart++;
        }
        return batches <= apart + (work.queries() - apart) / work.smallest();
    }

    /// Empty when the sizes do not come out. Where there are too few queries for so many batches, the longest are
    /// batches of their own, if they may be.
    private Optional<Roster> divided(int count) {
        double alone = work.alone(count);
        List<Integer> order = byLength();
        int lacking = count * work.smallest() - work.queries();
        int apart = lacking <= 0 || work.smallest() == 1 ? 0 : Math.ceilDiv(lacking, work.smallest() - 1);
        if (count > 1 && (apart > count || !areLong(order.subList(0, Math.min(apart, order.size())), alone))) {
            return Optional.empty();
        }
        List<List<Integer>> batches = new ArrayList<>();
        for (int batch = 0; batch < count; batch++) {
            batches.add(new ArrayList<>(count > 1 && batch < apart ? List.of(order.get(batch)) : List.of()));
        }
        int first = count > 1 ? apart : 0;
        boolean whole = fill(batches, order.subList(first, order.size()), first, alone);
        return whole ? Optional.of(new Roster(work, batches)) : Optional.empty();
    }

    private boolean areLong(List<Integer> queries, double alone) {
        return queries.stream().allMatch(query -> isLong(query, alone));
    }

    /// @param first the batches before it are closed
    private boolean fill(List<List<Integer>> batches, List<Integer> queries, int first, double alone) {
        double[] seconds = new double[batches.size()];
        int left = queries.size();
        int needed = Math.min(left, (batches.size() - first) * work.smallest());
        for (int query : queries) {
            int best = -1;
            for (int batch = first; batch < batches.size(); batch++) {
                boolean room = batches.get(batch).size() < work.largest()
                        && needed - gain(batches.get(batch), query, alone) <= left - 1;
                if (room && (best < 0 || seconds[batch] < seconds[best])) {
                    best = batch;
                }
            }
            if (best < 0) {
                return false;
            }
            needed -= gain(batches.get(best), query, alone);
            batches.get(best).add(query);
            seconds[best] += work.seconds(query);
            left--;
        }
        return true;
    }

    /// By how much the queries that batches still need become fewer; a second query beside one that could stand alone
    /// makes them more.
    private int gain(List<Integer> batch, int query, double alone) {
        return need(batch.size(), !batch.isEmpty() && isLong(batch.getFirst(), alone))
                - need(batch.size() + 1, isLong(batch.isEmpty() ? query : batch.getFirst(), alone));
    }

    private int need(int size, boolean longOne) {
        return size == 1 && longOne ? 0 : Math.max(0, work.smallest() - size);
    }

    private boolean isLong(int query, double alone) {
        return work.seconds(query) >= alone;
    }

    private List<Integer> byLength() {
        List<Integer> queries = new ArrayList<>();
        for (int query = 0; query < work.queries(); query++) {
            queries.add(query);
        }
        queries.sort(Comparator.comparingDouble((Integer query) -> -work.seconds(query)));
        return Collections.unmodifiableList(queries);
    }

    /// Exchanges queries between the runner that ends last and the others until it ends early enough, or nothing helps.
    ///
    /// @param roster is changed
    /// @param enough seconds that need not be undercut
    /// @return the best on the way, when batches go to runners in their order
    Roster improved(Roster roster, double enough) {
        if (work.queries() > MOST_SEARCHED) {
            return roster;
        }
        double near = work.queries() > MANY ? NEAR_OF_MANY : NEAR;
        double goal = Math.max(enough, work.bound(roster.size()) * near);
        Roster best = roster.copy();
        while (best.longest() > goal) {
            Optional<Exchange> next = Exchange.best(roster);
            if (next.isEmpty()) {
                break;
            }
            next.get().apply(roster);
            Roster ordered = roster.copy();
            if (ordered.longest() < best.longest()) {
                best = ordered;
            }
            // By more than sums of fractions differ, or the two would take turns for ever.
            if (ordered.longest() < roster.longest() - LITTLE) {
                roster.assign();
            }
        }
        return best;
    }
}
