package dev.paydirt.plan;

import dev.paydirt.query.Searches;
import dev.paydirt.source.Endpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds how searches are best worked off, runner by runner from one upwards, so that one more never makes it slower:
/// neither where runners help each other nor where they do not. What fewer runners found is kept unless another
/// division is as early in both.
///
/// Not safe for threads.
final class Ascent {
    private static final int MANY = 400;

    /// How much later the last runner may end, if nobody helps, where one process is predicted with more at work: all
    /// of
    /// them work, so the prediction with most is the truest.
    private static final double YIELD = 1.05;

    private final Searches searches;
    private final Map<String, Endpoint> endpoints;
    private final Costs costs;
    private final double pause;
    private final Ladder ladder = new Ladder();
    private final Map<Set<String>, List<Course>> divided = new HashMap<>();
    private final List<Course> steps = new ArrayList<>();

    Ascent(Searches searches, Map<String, Endpoint> endpoints, Costs costs) {
        this.searches = searches;
        this.endpoints = endpoints;
        this.costs = costs;
        this.pause = Costs.seconds(searches.pause());
    }

    /// The best course that was found for so many runners.
    Course with(int runners) {
        while (steps.size() < runners) {
            steps.add(step(steps.size() + 1));
        }
        return steps.get(runners - 1);
    }

    private Course step(int runners) {
        Lanes lanes = lanes(runners);
        List<Course> ways = ways(runners, lanes);
        if (steps.isEmpty()) {
            return ways.stream().min(Course.EARLIEST).orElseThrow();
        }
        Course before = steps.getLast();
        List<Course> found = admitted(ways, before);
        if (found.isEmpty()) {
            found = admitted(ways.stream().map(way -> way.tailsFirst(pause)).toList(), before);
        }
        List<Course> courses = new ArrayList<>(found);
        if (lanes.admit(before.groups())) {
            courses.addAll(admitted(List.of(before.with(runners, runners, pause)), before));
        }
        double earliest = courses.stream().mapToDouble(Course::apart).min().orElse(0);
        return courses.stream()
                .filter(course -> course.apart() <= YIELD * earliest)
                .min(Comparator.comparingInt(Course::together).reversed().thenComparing(Course.EARLIEST))
                .orElse(before);
    }

    /// Those that are no slower, each predicted with as many at work as may be.
    private List<Course> admitted(List<Course> courses, Course before) {
        return courses.stream()
                .filter(course -> course.isNoSlowerApart(before))
                .flatMap(course -> IntStream.iterate(
                        course.runners(), working -> working >= before.together(), working -> working - 1)
                        .mapToObj(working -> course.with(course.runners(), working, pause))
                        .filter(with -> with.isNoSlowerThan(before))
                        .findFirst()
                        .stream())
                .toList();
    }

    private Lanes lanes(int runners) {
        return new Lanes(searches.withRunners(runners), endpoints);
    }

    /// Many queries make so many batches that any number of runners shares them evenly: they are divided once, for
    /// the most runners among whom the same sources can be shared.
    private List<Course> ways(int runners, Lanes lanes) {
        if (searches.queries().size() <= MANY) {
            return division(runners, lanes);
        }
        List<Course> most = divided.computeIfAbsent(lanes.small(), small -> {
            int others = runners;
            while (others < Searches.MOST_RUNNERS && lanes(others + 1).small().equals(small)) {
                others++;
            }
            return division(others, lanes(others));
        });
        return most.stream().map(way -> way.with(runners, runners, pause)).toList();
    }

    private List<Course> division(int runners, Lanes lanes) {
        return new Division(searches.withRunners(runners), endpoints, lanes, costs, ladder)
                .ways().stream().map(way -> course(way, runners)).toList();
    }

    private Course course(List<Division.Group> groups, int runners) {
        List<List<QueryCost>> batches =
                groups.stream().map(group -> costs.of(group.queries())).toList();
        return Course.of(groups, batches, runners, pause);
    }
}
