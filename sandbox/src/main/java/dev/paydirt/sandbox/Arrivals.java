package dev.paydirt.sandbox;

import java.time.Duration;
import java.util.List;

/// The requests for postings that a board has seen, for those who want to know what a collector really did to it.
///
/// @param total how many there were
/// @param latest those still remembered, in the order in which they came
public record Arrivals(long total, List<Arrival> latest) {
    public Arrivals {
        latest = List.copyOf(latest);
    }

    /// Those of one client.
    public Arrivals of(String client) {
        List<Arrival> own = latest.stream()
                .filter(arrival -> arrival.client().equals(client))
                .toList();
        return new Arrivals(own.size(), own);
    }

    /// The share of them that was answered with this status, 0 to 1; 0 where there are none.
    public double share(int status) {
        return latest.isEmpty() ? 0 : (double) count(status) / latest.size();
    }

    /// How many were answered with this status.
    public long count(int status) {
        return latest.stream().filter(arrival -> arrival.status() == status).count();
    }

    /// From the first to the last of them.
    public Duration makespan() {
        return latest.isEmpty()
                ? Duration.ZERO
                : latest.getLast().since().minus(latest.getFirst().since());
    }

    /// The shortest time between one and the next; zero where there are fewer than two.
    public Duration smallestGap() {
        Duration smallest = makespan();
        for (int i = 1; i < latest.size(); i++) {
            Duration gap = latest.get(i).since().minus(latest.get(i - 1).since());
            smallest = gap.compareTo(smallest) < 0 ? gap : smallest;
        }
        return smallest;
    }

    /// The most that came within any span of this length: what a limit is compared with.
    public int most(Duration span) {
        int most = 0;
        int first = 0;
        for (int last = 0; last < latest.size(); last++) {
            while (latest.get(last).since().minus(latest.get(first).since()).compareTo(span) >= 0) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
