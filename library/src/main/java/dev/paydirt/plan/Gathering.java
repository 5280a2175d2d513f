package dev.paydirt.plan;

import java.util.List;
import java.util.stream.IntStream;

/// Brings related queries together without letting the last runner end later than it may: queries change batches, alone
/// or one for another, as long as the kinship within batches grows.
final class Gathering {
    private static final int MOST_ROUNDS = 30;
    private static final double LITTLE = 1e-9;

    private final Roster roster;
    private final Kinship kinship;
    private final double latest;

    /// The kinship of a batch to each query: `attached[batch][query]`.
    private final double[][] attached;

    /// The same to its own batch.
    private final double[] own;

    private final int[] at;

    /// @param roster is changed
    /// @param latest seconds after which no runner may end
    Gathering(Roster roster, Kinship kinship, double latest) {
        this.roster = roster;
        this.kinship = kinship;
        this.latest = latest + LITTLE;
        int queries = roster.work().queries();
        this.attached = new double[roster.size()][queries];
        this.own = new double[queries];
        this.at = new int[queries];
        for (int batch = 0; batch < roster.size(); batch++) {
            for (int query : roster.batch(batch)) {
                at[query] = batch;
            }
        }
        for (int query = 0; query < queries; query++) {
            add(attached[at[query]], kinship.of(query), 1);
        }
        for (int batch = 0; batch < roster.size(); batch++) {
            settle(batch);
        }
    }

    private static void add(double[] sums, double[] more, int times) {
        for (int place = 0; place < sums.length; place++) {
            sums[place] += times * more[place];
        }
    }

    /// @return the kinship within all batches together
    double gather() {
        int unchanged = 0;
        for (int turn = 0; unchanged < at.length && turn < MOST_ROUNDS * at.length; turn++) {
            int query = turn % at.length;
            boolean moved = move(query);
            unchanged = exchange(query) || moved ? 0 : unchanged + 1;
        }
        double all = 0;
        for (int query = 0; query < at.length; query++) {
            all += own[query] / 2;
        }
        return all;
    }

    private boolean move(int query) {
        int from = at[query];
        int best = -1;
        double gain = LITTLE;
        if (!roster.mayGive(from, query)) {
            return false;
        }
        for (int to = 0; to < roster.size(); to++) {
            double more = attached[to][query] - own[query];
            if (to != from
                    && more > gain
                    && roster.mayTake(to)
                    && ends(from, to, roster.work().seconds(query))) {
                gain = more;
                best = to;
            }
        }
        if (best >= 0) {
            roster.give(from, query, best);
            moved(query, best);
            settle(from);
            settle(best);
        }
        return best >= 0;
    }

    private boolean exchange(int query) {
        int best = -1;
        double gain = LITTLE;
        int from = at[query];
        double[] kin = kinship.of(query);
        double[] fromHere = attached[from];
        double[] there = new double[attached.length];
        for (int to = 0; to < there.length; to++) {
            there[to] = attached[to][query] - own[query];
        }
        for (int other = 0; other < at.length; other++) {
            int to = at[other];
            if (to != from) {
                double more = there[to] + fromHere[other] - own[other] - 2 * kin[other];
                if (more > gain && mayExchange(query, other)) {
                    gain = more;
                    best = other;
                }
            }
        }
        if (best >= 0) {
            int to = at[best];
            roster.swap(from, query, to, best);
            moved(query, to);
            moved(best, from);
            settle(from);
            settle(to);
        }
        return best >= 0;
    }

    private boolean mayExchange(int query, int other) {
        Workload work = roster.work();
        return roster.mayChange(at[query], other)
                && roster.mayChange(at[other], query)
                && ends(at[query], at[other], work.seconds(query) - work.seconds(other));
    }

    private boolean ends(int from, int to, double by) {
        int giver = roster.runner(from);
        int taker = roster.runner(to);
        return giver == taker || (roster.load(giver) - by <= latest && roster.load(taker) + by <= latest);
    }

    private void moved(int query, int to) {
        int from = at[query];
        at[query] = to;
        double[] kin = kinship.of(query);
        add(attached[from], kin, -1);
        add(attached[to], kin, 1);
    }

    private void settle(int batch) {
        for (int query : roster.batch(batch)) {
            own[query] = attached[batch][query];
        }
    }

    /// The queries of each batch.
    List<List<Integer>> batches() {
        return IntStream.range(0, roster.size())
                .mapToObj(roster::batch)
                .map(List::copyOf)
                .toList();
    }
}
