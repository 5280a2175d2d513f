package dev.paydirt.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/// A division, how many work it off, and what that is predicted to take.
///
/// @param batches what the queries of each group take
/// @param seconds what each batch takes by itself
/// @param pace seconds that the busiest lane's pace takes, however the queries are divided
/// @param runners batches at once
/// @param together runners with which one process is predicted, at most as many
/// @param apart seconds until the last runner ends when each takes the next batch and nobody helps
/// @param asking seconds from the first request to the last answer when they help each other
record Course(
        List<Division.Group> groups,
        List<List<QueryCost>> batches,
        List<Double> seconds,
        double pace,
        int runners,
        int together,
        double apart,
        double asking) {
    /// Sums of the same seconds in another order differ by less.
    private static final double LITTLE = 1e-7;

    /// The one whose last runner ends earliest if nobody helps, of equals the one that ends earliest if they do.
    static final Comparator<Course> EARLIEST = Comparator.comparingDouble(
                    (Course course) -> Math.round(course.apart / LITTLE) * LITTLE)
            .thenComparingDouble(Course::asking)
            .thenComparing(Comparator.comparingInt(Course::together).reversed());

    /// In thousandths of a second, as plans tell them.
    static double told(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }

    /// @param pause seconds between two queries of a batch
    static Course of(List<Division.Group> groups, List<List<QueryCost>> batches, int runners, double pause) {
        List<Double> seconds = batches.stream()
                .map(asked -> told(Forecast.seconds(List.of(asked), 1, pause)))
                .toList();
        double pace =
                told(Costs.unavoidable(batches.stream().flatMap(List::stream).toList()));
        return new Course(groups, batches, seconds, pace, 0, 0, 0, 0).with(runners, runners, pause);
    }

    /// The same division worked off by so many.
    Course with(int others, int working, double pause) {
        if (others == runners && working == together) {
            return this;
        }
        return new Course(
                groups,
                batches,
                seconds,
                pace,
                others,
                working,
                apart(others, pause),
                told(Forecast.seconds(batches, working, pause)));
    }

    /// The same with the queries of each batch in another order: those first that have most left to ask after the lane
    /// that takes the whole run longest, so that nobody goes on alone when that has ended.
    Course tailsFirst(double pause) {
        String busiest = Costs.busiest(batches.stream().flatMap(List::stream).toList());
        List<Division.Group> ordered = new ArrayList<>();
        List<List<QueryCost>> asked = new ArrayList<>();
        for (int batch = 0; batch < groups.size(); batch++) {
            List<QueryCost> costs = batches.get(batch);
            List<Integer> order = IntStream.range(0, costs.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(
                            query -> -costs.get(query).tail(busiest)))
                    .toList();
            Division.Group group = groups.get(batch);
            ordered.add(group.with(order.stream().map(group.queries()::get).toList()));
            asked.add(order.stream().map(costs::get).toList());
        }
        return of(ordered, asked, runners, pause);
    }

    private double apart(int others, double pause) {
        PriorityQueue<Double> free = new PriorityQueue<>(Collections.nCopies(others, 0.0));
        seconds.forEach(batch -> free.add(free.remove() + batch + pause));
        return free.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /// Neither of the two is later, where no host is asked faster than its pace.
    boolean isNoSlowerThan(Course other) {
        return isNoSlowerApart(other) && asking <= other.asking;
    }

    /// However many are predicted to work together.
    boolean isNoSlowerApart(Course other) {
        return Math.max(pace, apart) <= Math.max(other.pace, other.apart) + LITTLE;
    }
}
