package dev.paydirt.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Asks a host for one thing: waits for its turn, sends, judges, and tries again where that helps. Safe for any number
/// of threads; each call blocks its own.
///
/// - 2xx is an answer.
/// - 408, any 5xx, a broken connection, a body cut short and a time limit are failures: the request is repeated after a
///   back-off with full jitter, up to [FetchSettings#retries()] times.
/// - 429, and 503 with `Retry-After`, say something about the host's pace and not about the request: everything that
///   waits for the host waits longer, unless the host [has shown][Refusals] that it means one request, and no try is
///   used up.
/// - Redirects are followed at most five times and only to the same host; each takes a turn.
/// - Everything else is a refusal, and asking again would not help.
public final class Fetcher {
    private static final int MOST_REDIRECTS = 5;

    /// A host that refuses one request this often for its pace will refuse it for ever.
    private static final int MOST_THROTTLED = 50;

    private final Transport transport;
    private final HostClocks clocks;
    private final FetchSettings settings;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;
    private final Backoff backoff;
    private final HostLog log = new HostLog();

    /// @param clocks the process's only ones
    /// @param random shared by all threads, so it must be safe for that, as `java.util.Random` is
    public Fetcher(
            Transport transport,
            HostClocks clocks,
            FetchSettings settings,
            InstantSource clock,
            Sleeper sleeper,
            RandomGenerator random) {
        this.transport = transport;
        this.clocks = clocks;
        this.settings = settings;
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
        this.backoff = Backoff.doubling(settings.firstBackoff(), settings.backoffCeiling())
                .fullJitter(random);
    }

    /// Goes before almost all others and counts what is sent in this fetcher's own [log][#log].
    public Outcome fetch(Request request) throws InterruptedException {
        return fetch(request, Precedence.FIRST, log);
    }

    /// @param precedence before others that wait for the host
    /// @param log where each request is counted at the moment it is sent
    /// @return what became of it; its request is the one given here, also where a redirect was followed
    /// @throws InterruptedException when the thread is interrupted, whatever it is doing; the turn is given back
    public Outcome fetch(Request request, Precedence precedence, HostLog log) throws InterruptedException {
        return new Errand(request, precedence, log).run();
    }

    /// What was sent by [#fetch(Request)].
    public HostLog log() {
        return log;
    }

    /// One request on its way: what it has cost so far, and where it stands.
    private final class Errand {
        private final Request asked;
        private final Precedence precedence;
        private final HostLog log;
        private Request current;
        private int sent;
        private int retries;
        private int throttled;
        private int redirects;
        private Duration answering = Duration.ZERO;
        private Duration waited = Duration.ZERO;
        private Duration pauseOfItsOwn = Duration.ZERO;

        Errand(Request asked, Precedence precedence, HostLog log) {
            this.asked = asked;
            this.current = asked;
            this.precedence = precedence;
            this.log = log;
        }

        Outcome run() throws InterruptedException {
            Optional<Outcome> outcome = Optional.empty();
            while (outcome.isEmpty()) {
                outcome = once();
            }
            return outcome.get();
        }

        /// Sends once; empty when it is worth going on.
        private Optional<Outcome> once() throws InterruptedException {
            Turnstile turnstile = clocks.turnstile(current);
            Instant queued = clock.instant();
            Optional<Turn> taken = turnstile.take(precedence, settings, clock, sleeper);
            waited = waited.plus(Duration.between(queued, clock.instant()));
            if (taken.isEmpty()) {
                return Optional.of(tooLongAWait(turnstile));
            }
            Reply reply;
            try (Turn turn = taken.get()) {
                reply = send(turnstile.clock(), turn);
            } catch (UnusableAnswer failure) {
                return Optional.of(new Outcome.Unreachable(asked, effort(), Reason.of(current, failure)));
            } catch (IOException failure) {
                return again(Reason.of(current, failure));
            }
            return judge(turnstile, reply);
        }

        /// Tells the clock what came of it before the turn is given back, or the next in the queue would start in
        /// between.
        private Reply send(HostClock hostClock, Turn turn) throws IOException, InterruptedException {
            sent++;
            Instant begun = clock.instant();
            log.count(current.lane().host(), begun);
            try {
                Reply reply = transport.send(current, settings.patience(), settings.maxBytes());
                tell(hostClock, turn, reply);
                return reply;
            } catch (UnusableAnswer failure) {
                hostClock.accepted(turn.started(), clock.instant());
                throw failure;
            } catch (IOException failure) {
                hostClock.failed(asked, turn.started(), clock.instant(), Reason.of(current, failure));
                throw failure;
            } finally {
                answering = answering.plus(Duration.between(begun, clock.instant()));
            }
        }

        private void tell(HostClock hostClock, Turn turn, Reply reply) {
            Instant now = clock.instant();
            Optional<Duration> pause = retryAfter(reply);
            RateHeaders limits = RateHeaders.of(reply, now);
            if (isAboutThePace(reply)) {
                hostClock.heard(pause.isPresent() ? limits.onlyPolicies() : limits, now);
                pauseOfItsOwn = hostClock.refused(turn.started(), now, pause.filter(Duration::isPositive), random);
                return;
            }
            hostClock.heard(limits, now);
            if (!isFailure(reply.status())) {
                hostClock.accepted(turn.started(), now);
                return;
            }
            hostClock.failed(asked, turn.started(), now, Reason.of(current, reply));
            if (reply.status() == 503) {
                hostClock.slowDown(now, random);
            }
        }

        private boolean isAboutThePace(Reply reply) {
            return reply.status() == 429
                    || (reply.status() == 503 && retryAfter(reply).isPresent());
        }

        private static boolean isFailure(int status) {
            return status == 408 || status >= 500;
        }

        private Optional<Outcome> judge(Turnstile turnstile, Reply reply) throws InterruptedException {
            int status = reply.status();
            if (status >= 200 && status < 300) {
                String type = reply.header("content-type").orElse("");
                return Optional.of(new Outcome.Answered(asked, effort(), status, type, reply.body()));
            }
            if (isAboutThePace(reply)) {
                throttled++;
                return throttled < MOST_THROTTLED ? after(pauseOfItsOwn) : Optional.of(tooLongAWait(turnstile));
            }
            if (isFailure(status)) {
                return again(Reason.of(current, reply));
            }
            if (Redirect.isOne(status)) {
                return follow(reply);
            }
            return Optional.of(new Outcome.Refused(asked, effort(), status, Reason.of(current, reply)));
        }

        private Optional<Outcome> again(String reason) throws InterruptedException {
            if (retries == settings.retries()) {
                return Optional.of(new Outcome.Unreachable(asked, effort(), reason));
            }
            retries++;
            return after(backoff.before(retries));
        }

        private Optional<Outcome> after(Duration pause) throws InterruptedException {
            if (pause.isPositive()) {
                sleeper.sleep(pause);
                waited = waited.plus(pause);
            }
            return Optional.empty();
        }

        private Optional<Outcome> follow(Reply reply) {
            redirects++;
            if (redirects > MOST_REDIRECTS) {
                return refused(reply, "redirects more than " + MOST_REDIRECTS + " times");
            }
            return switch (Redirect.follow(current, reply)) {
                case Redirect.To(Request next) -> {
                    current = next;
                    yield Optional.empty();
                }
                case Redirect.Nowhere(String reason) -> refused(reply, reason);
            };
        }

        private Optional<Outcome> refused(Reply reply, String reason) {
            String printable = Reason.of(current, reason);
            return Optional.of(new Outcome.Refused(asked, effort(), reply.status(), printable));
        }

        private Outcome tooLongAWait(Turnstile turnstile) {
            Instant now = clock.instant();
            Closure closure = turnstile.clock().closure(now);
            String reason = closure.reason() + settings.butLeft(closure.remaining(), now);
            return new Outcome.Throttled(asked, effort(), closure.remaining(), reason);
        }

        private Optional<Duration> retryAfter(Reply reply) {
            return reply.header("retry-after").flatMap(value -> RetryAfter.parse(value, clock.instant()));
        }

        private Effort effort() {
            return new Effort(sent, retries, throttled, answering, waited);
        }
    }
}
