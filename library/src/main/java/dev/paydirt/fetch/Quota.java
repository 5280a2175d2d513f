package dev.paydirt.fetch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// Counts the starts under one rate, so that no span of its length holds more of them than are ours. Not safe for
/// threads: it belongs to a clock, which is.
final class Quota {
    private final Portion portion;
    private final Deque<Past.Made> starts = new ArrayDeque<>();
    private long counted;

    /// @param past what was asked before, by whomever
    Quota(Rate rate, List<Past.Made> past) {
        this(new Portion(rate, rate.requests()), past);
    }

    private Quota(Portion portion, List<Past.Made> past) {
        this.portion = portion;
        past.stream().sorted(Comparator.comparing(Past.Made::at)).forEach(made -> count(made.at(), made.requests()));
    }

    /// One that others use too: only what was asked for our own work counts.
    static Quota of(Portion portion, List<Past.Made> past) {
        return new Quota(portion, past.stream().filter(Past.Made::ours).toList());
    }

    /// The first moment at which one more is allowed; none ever comes where nothing of it is ours.
    Instant free() {
        if (portion.requests() == 0) {
            return Instant.MAX;
        }
        return counted < portion.requests()
                ? Instant.MIN
                : starts.getFirst().at().plus(portion.of().per());
    }

    void count(Instant start, int requests) {
        starts.addLast(new Past.Made(start, requests));
        counted += requests;
        while (counted - starts.getFirst().requests() >= Math.max(1, portion.requests())) {
            counted -= starts.removeFirst().requests();
        }
    }

    /// What a person is told who may not ask: which quota, and when it gives more.
    String spent(String host) {
        String whole = "the quota of %s at %s".formatted(portion.of().words(), host);
        if (portion.requests() == 0) {
            return "nothing of %s is left for this batch; a new plan divides anew".formatted(whole);
        }
        String ours = portion.requests() == portion.of().requests()
                ? whole
                : "this batch's share of %s, %d requests,".formatted(whole, portion.requests());
        return "%s is spent and gives more at %s".formatted(ours, free().truncatedTo(ChronoUnit.SECONDS));
    }
}
