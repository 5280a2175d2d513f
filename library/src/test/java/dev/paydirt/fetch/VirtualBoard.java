package dev.paydirt.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/// A host with a bucket of turns, and a crowd of requesters who ask it by a [HostClock], all in virtual time: minutes
/// of
/// work pass in milliseconds, and the same seed gives the same minutes.
final class VirtualBoard {
    private static final double LATENCY = 0.2;
    private static final double JITTER = 0.05;

    /// @param perSecond turns the bucket gains
    /// @param burst turns it holds
    /// @param requests that must be answered well
    /// @param blockedFor seconds for which a refusal closes the board; zero where it only says no
    /// @param retryAfter what a refusal carries
    /// @param onTheWay seconds of jitter before a request arrives
    /// @param atRandom this part of all requests is refused whatever the bucket holds
    record Habits(
            double perSecond,
            double burst,
            int requests,
            double blockedFor,
            RetryAfter retryAfter,
            double onTheWay,
            double atRandom) {
        Habits(
                double perSecond,
                double burst,
                int requests,
                double blockedFor,
                RetryAfter retryAfter,
                double onTheWay) {
            this(perSecond, burst, requests, blockedFor, retryAfter, onTheWay, 0);
        }

        double bound(int concurrency) {
            return Math.max((requests - burst) / perSecond, requests * LATENCY / concurrency);
        }
    }

    enum RetryAfter {
        NONE,
        ONE_SECOND,
        THE_TRUTH
    }

    /// @param makespan from the first request to the last answer's request, as the board sees it, by the lower bound
    /// @param refused of all requests, this part
    record Result(double makespan, double refused) {}

    private record Event(double at, double start, Kind kind, Optional<Duration> retryAfter) {}

    private enum Kind {
        ARRIVES,
        IS_ACCEPTED,
        IS_REFUSED,
        COMES_BACK
    }

    private final Habits habits;
    private final Random random;
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparingDouble(Event::at));
    private double now;
    private double turns;
    private double filledAt;
    private double blockedUntil = -1;
    private double last;
    private int waiting;
    private int accepted;
    private int refused;

    VirtualBoard(Habits habits, long seed) {
        this.habits = habits;
        this.random = new Random(seed);
        this.turns = habits.burst();
        this.waiting = habits.requests();
    }

    Result work(HostClock clock, int concurrency) {
        while (accepted < habits.requests()) {
            double gate = press(clock);
            Event event = events.peek();
            if (event == null || gate < event.at()) {
                // Threads wake up a little late.
                now = gate + random.nextDouble() * 0.0005;
            } else {
                events.remove();
                now = Math.max(now, event.at());
                happen(clock, event);
            }
        }
        return new Result(last / habits.bound(concurrency), refused / (double) (refused + accepted));
    }

    Instant end() {
        return instant(now);
    }

    /// Everybody starts who may.
    ///
    /// @return when the next may
    private double press(HostClock clock) {
        while (waiting > 0 && clock.hasRoom()) {
            Duration wait = clock.begin(instant(now));
            if (wait.isPositive()) {
                return now + wait.toNanos() / 1e9;
            }
            waiting--;
            double arrival = now + 0.001 + habits.onTheWay() * random.nextDouble();
            events.add(new Event(arrival, now, Kind.ARRIVES, Optional.empty()));
        }
        return Double.POSITIVE_INFINITY;
    }

    private void happen(HostClock clock, Event event) {
        Instant start = instant(event.start());
        switch (event.kind()) {
            case ARRIVES -> arrive(event);
            case COMES_BACK -> waiting++;
            case IS_ACCEPTED -> {
                accepted++;
                clock.accepted(start, instant(now));
                clock.ended(start);
            }
            case IS_REFUSED -> {
                refused++;
                Duration pause = clock.refused(start, instant(now), event.retryAfter(), random);
                events.add(new Event(now + pause.toNanos() / 1e9, now, Kind.COMES_BACK, Optional.empty()));
                clock.ended(start);
            }
        }
    }

    private void arrive(Event event) {
        turns = Math.min(habits.burst(), turns + (now - filledAt) * habits.perSecond());
        filledAt = now;
        last = now;
        boolean blocked = now < blockedUntil;
        boolean unlucky = habits.atRandom() > 0 && random.nextDouble() < habits.atRandom();
        boolean good = !blocked && !unlucky && turns >= 1;
        if (good) {
            turns--;
        } else if (!blocked && !unlucky) {
            blockedUntil = now + habits.blockedFor();
        }
        double answered = good || random.nextBoolean() ? LATENCY + JITTER * (2 * random.nextDouble() - 1) : 0.002;
        events.add(new Event(
                now + answered,
                event.start(),
                good ? Kind.IS_ACCEPTED : Kind.IS_REFUSED,
                good ? Optional.empty() : retryAfter()));
    }

    private Optional<Duration> retryAfter() {
        return switch (habits.retryAfter()) {
            case NONE -> Optional.empty();
            case ONE_SECOND -> Optional.of(Duration.ofSeconds(1));
            case THE_TRUTH -> {
                double wait = Math.max(blockedUntil - now, (1 - turns) / habits.perSecond());
                yield Optional.of(Duration.ofSeconds((long) Math.ceil(wait)));
            }
        };
    }

    private static Instant instant(double seconds) {
        return FakeTime.START.plusNanos(Math.round(seconds * 1e9));
    }
}
