package dev.paydirt.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The rosters that end earliest, runner by runner, each searched for once: what one runner fewer found is found again
/// unless it is beaten. Not safe for threads.
final class Ladder {
    /// Few, and told apart by a look faster than by their digests.
    private final List<Rungs> known = new ArrayList<>();

    private final List<Related> likenesses = new ArrayList<>();

    /// @param work for any number of runners
    /// @param steps what was found for one runner, for two, and so on
    private record Rungs(Workload work, List<List<Roster>> steps) {}

    private record Related(List<PlannedQuery> queries, Likeness likeness) {}

    /// Nobody may change them.
    ///
    /// @return the earliest to end first
    List<Roster> rosters(Workload work) {
        List<List<Roster>> steps = steps(work);
        for (int runners = steps.size() + 1; runners <= work.runners(); runners++) {
            List<Roster> found = new Balance(work.with(runners)).rosters();
            if (runners > 1) {
                found.add(steps.getLast().getFirst().with(runners));
                found.sort(Comparator.comparingDouble(Roster::longest).thenComparingInt(Roster::size));
            }
            steps.add(List.copyOf(found));
        }
        return steps.get(work.runners() - 1);
    }

    /// When the last of one runner fewer ends.
    double before(Workload work) {
        return work.runners() == 1
                ? Double.POSITIVE_INFINITY
                : rosters(work.with(work.runners() - 1)).getFirst().longest();
    }

    Likeness likeness(List<PlannedQuery> queries) {
        for (Related related : likenesses) {
            if (related.queries().equals(queries)) {
                return related.likeness();
            }
        }
        var related = new Related(List.copyOf(queries), new Likeness(queries));
        likenesses.add(related);
        return related.likeness();
    }

    private List<List<Roster>> steps(Workload work) {
        for (Rungs rungs : known) {
            if (rungs.work().isSameForOthers(work)) {
                return rungs.steps();
            }
        }
        var rungs = new Rungs(work, new ArrayList<>());
        known.add(rungs);
        return rungs.steps();
    }
}
