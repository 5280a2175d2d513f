package dev.paydirt.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Queries divided into batches, and batches given to runners, those that cannot be divided among them: the longest
/// first, each to the runner that is free first.
///
/// It can be changed, for whoever looks for a better one; not safe for threads.
final class Roster {
    private final Workload work;
    private final List<List<Integer>> batches = new ArrayList<>();
    private final double[] seconds;
    private final int[] runner;
    private final double[] loads;
    private final double alone;

    Roster(Workload work, List<? extends List<Integer>> batches) {
        this.work = work;
        batches.forEach(batch -> this.batches.add(new ArrayList<>(batch)));
        this.seconds = new double[batches.size()];
        this.runner = new int[batches.size()];
        this.loads = new double[work.runners()];
        this.alone = work.alone(batches.size());
        for (int batch = 0; batch < seconds.length; batch++) {
            for (int query : batches.get(batch)) {
                seconds[batch] += work.seconds(query);
            }
        }
        assign();
    }

    /// The same for another number of runners.
    Roster with(int runners) {
        return new Roster(work.with(runners), batches);
    }

    Roster copy() {
        return new Roster(work, batches);
    }

    Workload work() {
        return work;
    }

    int size() {
        return seconds.length;
    }

    List<Integer> batch(int batch) {
        return batches.get(batch);
    }

    double seconds(int batch) {
        return seconds[batch];
    }

    int runner(int batch) {
        return runner[batch];
    }

    double load(int of) {
        return loads[of];
    }

    /// What a batch must take at least for one query to be a batch of its own.
    double alone() {
        return alone;
    }

    /// When the last runner is done.
    double longest() {
        return Arrays.stream(loads).max().orElse(0);
    }

    /// Gives the batches to the runners anew.
    void assign() {
        Arrays.fill(loads, 0);
        double[] fixed = work.fixed();
        int undivided = 0;
        for (int batch : order()) {
            for (; undivided < fixed.length && fixed[undivided] > seconds[batch]; undivided++) {
                give(fixed[undivided]);
            }
            runner[batch] = give(seconds[batch]);
        }
        for (; undivided < fixed.length; undivided++) {
            give(fixed[undivided]);
        }
    }

    /// To the first of those that are free first.
    private int give(double batch) {
        int free = 0;
        for (int one = 1; one < loads.length; one++) {
            free = loads[one] < loads[free] ? one : free;
        }
        loads[free] += batch;
        return free;
    }

    /// The longest batch first; of equals the one with the first query.
    List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int batch = 0; batch < seconds.length; batch++) {
            order.add(batch);
        }
        order.sort((one, other) -> {
            int later = Double.compare(seconds[other], seconds[one]);
            return later != 0 ? later : Integer.compare(first(one), first(other));
        });
        return order;
    }

    private int first(int batch) {
        int first = Integer.MAX_VALUE;
        for (int query : batches.get(batch)) {
            first = Math.min(first, query);
        }
        return first;
    }

    /// Whether a batch may have so many queries, when the only one would be this.
    boolean fits(int size, double only) {
        return size <= work.largest() && (size >= work.smallest() || (size == 1 && only >= alone));
    }

    /// Whether a batch may lose this query, or gain one.
    boolean mayGive(int from, int query) {
        List<Integer> batch = batches.get(from);
        int left = batch.size() - 1;
        double only = left == 1 ? work.seconds(batch.get(batch.getFirst() == query ? 1 : 0)) : 0;
        return left > 0 && fits(left, only);
    }

    boolean mayTake(int to) {
        return fits(batches.get(to).size() + 1, 0);
    }

    /// Whether a batch that gives one query for another keeps a size that it may have.
    boolean mayChange(int batch, int gained) {
        return batches.get(batch).size() > 1 || work.smallest() == 1 || work.seconds(gained) >= alone;
    }

    void give(int from, int query, int to) {
        batches.get(from).remove(Integer.valueOf(query));
        batches.get(to).add(query);
        shift(from, to, work.seconds(query));
    }

    void swap(int one, int query, int other, int against) {
        batches.get(one).set(batches.get(one).indexOf(query), against);
        batches.get(other).set(batches.get(other).indexOf(against), query);
        shift(one, other, work.seconds(query) - work.seconds(against));
    }

    private void shift(int from, int to, double by) {
        seconds[from] -= by;
        seconds[to] += by;
        loads[runner[from]] -= by;
        loads[runner[to]] += by;
    }
}
