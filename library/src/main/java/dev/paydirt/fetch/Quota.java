package dev.paydirt.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// Counts the starts under one rate, so that no span of its length holds more of them than it allows. Not safe for
/// threads: it belongs to a clock, which is.
final class Quota {
    private final Rate rate;
    private final Deque<Past.Made> starts = new ArrayDeque<>();
    private long counted;

    /// @param past what was asked before, by whomever
    Quota(Rate rate, List<Past.Made> past) {
        this.rate = rate;
        past.stream().sorted(Comparator.comparing(Past.Made::at)).forEach(made -> count(made.at(), made.requests()));
    }

    /// The first moment at which one more is allowed.
    Instant free() {
        return counted < rate.requests() ? Instant.MIN : starts.getFirst().at().plus(rate.per());
    }

    void count(Instant start, int requests) {
        starts.addLast(new Past.Made(start, requests));
        counted += requests;
        while (counted - starts.getFirst().requests() >= rate.requests()) {
            counted -= starts.removeFirst().requests();
        }
    }

    /// As a person would say it: `250 a day`.
    @Override
    public String toString() {
        return rate.requests() + " " + span(rate.per());
    }

    private static String span(Duration per) {
        if (per.equals(Duration.ofDays(1))) {
            return "a day";
        }
        return per.toHours() % 24 == 0 ? "in %d days".formatted(per.toDays()) : "in %d hours".formatted(per.toHours());
    }
}
