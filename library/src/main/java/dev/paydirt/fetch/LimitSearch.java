package dev.paydirt.fetch;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// Finds the limit of a host that declares none. The host is thought to keep a bucket of turns for us: a burst, and a
/// rate that refills it. Whoever asks freely meets its end; from then on the bucket is known to be empty, and what the
/// host accepts between two such moments is what the rate brought. docs/decisions/0008 tells the whole reasoning.
///
/// A host that [refuses at random][Doubt] keeps none; then every refusal is its own request's.
///
/// Arithmetic only, in seconds. Not safe for threads: it belongs to a clock, which is.
final class LimitSearch {
    private enum Stage {
        FREE,
        CLOSED,
        KEEPING,
        WITHOUT_LIMIT
    }

    /// A limit that was denied is sought again in what was accepted in so many seconds.
    private static final double LATELY = 10;

    /// The least that is tried after the first refusal, a second: who waited as long as asked is no burden.
    private static final double FIRST_GUESS = 1;

    /// Jitter on the way must not be taken for a lower limit, nor the limit be kept to the last turn.
    private static final double MARGIN = 0.99;

    /// A bucket is used up to this part, so that requests that catch up on each other do not meet its end.
    private static final double OF_THE_BURST = 0.8;

    /// A host that is open again so soon may be asked for a little too much while little is known of it.
    private static final double CHEAP = 2;

    private static final double LONGEST_REST = 1200;

    private final Doubt doubt = new Doubt();
    private Stage stage = Stage.FREE;
    private StartLog log = new StartLog(0, true);
    private StartLog first = log;
    private Pace pace = new Pace(1, 1, 0, 0);
    private Steps steps = Steps.UNKNOWN;
    private double knownBurst = 1;
    private double proven;
    private int limitsMet;
    private int refusals;
    private double metAt;
    private double heard = Double.NEGATIVE_INFINITY;
    private double refusedAfter;
    private double lastRefusedAfter;
    private double lastStart;
    private boolean begun;
    private boolean known;

    /// Requests that were under way when the limit was met last, and a turn more or less.
    private int unsure;

    /// Keeps to what an earlier run found, from the first request on.
    void remember(LearntLimit limit, double now) {
        begun = true;
        known = true;
        stage = Stage.KEEPING;
        knownBurst = limit.burst();
        proven = limit.perSecond();
        refusals = limit.refusals();
        limitsMet = 2;
        log = new StartLog(now, true);
        first = new StartLog(now, true);
        pace = new Pace(proven, knownBurst * OF_THE_BURST, knownBurst * OF_THE_BURST, now);
        steps = Steps.remembered(limit, now);
    }

    /// Whether the host refuses at random and has no limit.
    boolean isWithoutLimit() {
        return stage == Stage.WITHOUT_LIMIT;
    }

    boolean isClosed() {
        return stage == Stage.CLOSED;
    }

    /// The rate kept to at the moment.
    double perSecond() {
        return pace.perSecond();
    }

    /// How long after the limit was met before the last time the host still refused; zero where it was not tried.
    double lastRefusedAfter() {
        return lastRefusedAfter;
    }

    double earliest(double now) {
        return stage == Stage.KEEPING ? pace.earliest(now) : now;
    }

    void started(double now) {
        if (!begun) {
            begun = true;
            log = new StartLog(now, true);
        }
        lastStart = now;
        if (stage == Stage.KEEPING) {
            steps = steps.started(pace.take(now));
            double next = steps.next(pace.perSecond(), now);
            if (next > pace.perSecond()) {
                pace.change(next, now);
                steps = steps.begun(now);
            } else {
                steps = steps.lifted(next, now);
            }
        }
    }

    /// @return how long the host was closed, where it accepts again after that
    OptionalDouble accepted(double start, double now) {
        log.add(start);
        steps = steps.answered(now - start);
        if (stage == Stage.CLOSED && start > heard) {
            reopened(start, now);
            return OptionalDouble.of(start - metAt);
        }
        return OptionalDouble.empty();
    }

    /// @param insists whether it refused before, and answered nothing well that started in between
    /// @param share the part of the last hundred or so requests that was refused
    LimitNews refused(double start, double now, boolean insists, double share) {
        refusals++;
        if (isAtRandom(start, now, insists, share)) {
            return LimitNews.AT_RANDOM;
        }
        if (start <= heard) {
            return LimitNews.NONE;
        }
        heard = now;
        if (stage == Stage.CLOSED) {
            refusedAfter = start - metAt;
            return LimitNews.STILL_CLOSED;
        }
        stage = Stage.CLOSED;
        metAt = start;
        lastRefusedAfter = refusedAfter;
        refusedAfter = 0;
        limitsMet++;
        return LimitNews.LIMIT_MET;
    }

    private boolean isAtRandom(double start, double now, boolean insists, double share) {
        if (stage == Stage.WITHOUT_LIMIT) {
            if (Doubt.mayBeChance(share)) {
                return true;
            }
            doubt.wasWrong();
            limitsMet = 0;
            log = log.origin() < start - LATELY ? log.since(start - LATELY) : log;
            return false;
        }
        if (stage != Stage.KEEPING || insists || !Doubt.mayBeChance(share) || isExplained(start)) {
            return false;
        }
        doubt.deepen();
        denyWhereDue(now);
        return true;
    }

    /// Whether some bucket may have been empty then that could have given what was accepted before.
    private boolean isExplained(double start) {
        double least = doubt.least();
        double underWay = pace.perSecond() * steps.latency();
        return least == 0 || !log.leaves(least, start, burst(least), underWay);
    }

    private void denyWhereDue(double now) {
        if (doubt.denies()) {
            stage = Stage.WITHOUT_LIMIT;
            log = new StartLog(now, true);
            known = false;
        }
    }

    /// What is proven by now, in a form that a later run can begin with.
    ///
    /// @return nothing where no limit was met, or the host accepted nothing since the first time
    Optional<LearntLimit> learnt(String host, Instant at) {
        if (!known) {
            return Optional.empty();
        }
        double sustained = log.lowest(lastStart, Math.max(knownBurst, first.size()));
        double least = proven > 0 ? proven : Math.min(FIRST_GUESS, pace.perSecond());
        double perSecond = Math.max(least, Math.min(sustained, pace.perSecond()));
        return Optional.of(new LearntLimit(host, perSecond, (int) burst(perSecond), steps.refusedAt(), refusals, at));
    }

    private double burst(double perSecond) {
        return Math.max(knownBurst, first.burst(perSecond));
    }

    private void reopened(double start, double now) {
        double perSecond = limitsMet == 1 ? firstGuess(start, now) : between(start, now);
        if (stage == Stage.WITHOUT_LIMIT) {
            return;
        }
        log = log.since(metAt);
        unsure = 2 + log.upTo(heard).size();
        known = true;
        stage = Stage.KEEPING;
        pace = new Pace(perSecond, burst(perSecond) * OF_THE_BURST, 0, now);
    }

    /// As many as it accepted until now, in the time until now: whatever the burst was, that is near the rate.
    private double firstGuess(double start, double now) {
        first = log.upTo(heard);
        steps = steps.begun(now);
        return Math.max(FIRST_GUESS, (log.size() - 1) / (start - log.origin()));
    }

    /// What the time between two moments says at which the bucket was empty, or that there is none.
    private double between(double start, double now) {
        int evidence = log.size();
        double before = pace.perSecond();
        if (log.isFromFull()) {
            // So much was not there after all.
            knownBurst = Math.clamp(evidence, 1, knownBurst);
        }
        double lowest = log.lowest(metAt, Math.max(knownBurst, first.size()));
        double empty = log.highest(before, metAt, this::burst);
        if (!doubt.met(lowest, empty, evidence, unsure)) {
            denyWhereDue(now);
            return before;
        }
        proven = log.lowest(metAt, burst(lowest)) * MARGIN;
        double perSecond = Math.min(log.isFromFull() ? Math.max(proven, before / 2) : proven, before * 0.98);
        proven = perSecond;
        boolean cheap = start - metAt < CHEAP;
        double highest = empty * (1.03 + (cheap ? 2.0 : 1.0) / evidence);
        steps = steps.refused(
                Math.max(perSecond, Math.min(highest, before)),
                now,
                rest(cheap && evidence < 200 ? 15 : 60, start - metAt));
        return perSecond;
    }

    /// How long to keep to the ceiling before trying whether more is allowed by now: the longer, the more a refusal
    /// costs and the more often the limit was met.
    private double rest(int factor, double closedFor) {
        return Math.min(LONGEST_REST, factor * closedFor * Math.max(1, limitsMet - 2));
    }
}
