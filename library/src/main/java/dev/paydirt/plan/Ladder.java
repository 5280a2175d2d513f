package dev.paydirt.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// The rosters that end earliest, runner by runner, each searched for once: what one runner fewer found is found again
/// unless it is beaten. Not safe for threads.
final class Ladder {
    private final Map<Work, List<List<Roster>>> known = new HashMap<>();
    private final Map<List<PlannedQuery>, Likeness> likenesses = new HashMap<>();

    /// What is divided, for any number of runners.
    private record Work(List<Double> seconds, List<Double> fixed, int smallest, int largest) {}

    /// Nobody may change them.
    ///
    /// @return the earliest to end first
    List<Roster> rosters(Workload work) {
        List<List<Roster>> steps = known.computeIfAbsent(
                new Work(list(work.seconds()), list(work.fixed()), work.smallest(), work.largest()),
                _ -> new ArrayList<>());
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
        return likenesses.computeIfAbsent(List.copyOf(queries), Likeness::new);
    }

    private static List<Double> list(double[] values) {
        return DoubleStream.of(values).boxed().toList();
    }
}
