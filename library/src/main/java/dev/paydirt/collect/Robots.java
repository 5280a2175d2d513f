package dev.paydirt.collect;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.paydirt.fetch.Allowance;
import dev.paydirt.fetch.Fetcher;
import dev.paydirt.fetch.HostLog;
import dev.paydirt.fetch.Outcome;
import dev.paydirt.fetch.Precedence;
import dev.paydirt.fetch.Rate;
import dev.paydirt.fetch.Request;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// What the robots.txt of hosts allows (RFC 9309), asked once for each host in a run.
///
/// A host without one allows everything; of one whose robots.txt cannot be had nothing is read. A crawl delay, which
/// the RFC does not know, is kept to all the same.
final class Robots {
    private static final String NAME = "paydirt";

    /// At least 500 KiB must be read.
    private static final int MOST_READ = 512 << 10;

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    private final Map<String, Host> hosts = new HashMap<>();

    /// One host's rules. Whoever holds the lock asks for them.
    private static final class Host {
        private final ReentrantLock lock = new ReentrantLock();
        private Optional<Rules> rules = Optional.empty();
    }

    private sealed interface Rules {
        record Told(SimpleRobotRules rules) implements Rules {}

        record Unknown(String reason) implements Rules {}
    }

    /// What may be done.
    sealed interface Ruling {
        /// @param request at the pace that is allowed
        record Allowed(Request request) implements Ruling {}

        record Forbidden(String reason) implements Ruling {}
    }

    /// @param tallying takes in what asking for a robots.txt took
    Ruling of(Request request, Fetcher fetcher, Stop stop, Tallying tallying) throws InterruptedException {
        URI uri = request.uri();
        Host host;
        synchronized (this) {
            host = hosts.computeIfAbsent(uri.getScheme() + "://" + uri.getRawAuthority(), _ -> new Host());
        }
        host.lock.lockInterruptibly();
        try {
            if (host.rules.isEmpty()) {
                host.rules = Optional.of(ask(request, fetcher, stop, tallying));
            }
            return switch (host.rules.get()) {
                case Rules.Unknown unknown -> new Ruling.Forbidden(unknown.reason());
                case Rules.Told told -> ruling(request, told.rules());
            };
        } finally {
            host.lock.unlock();
        }
    }

    private static Ruling ruling(Request request, SimpleRobotRules rules) {
        if (!rules.isAllowed(request.uri().toString())) {
            return new Ruling.Forbidden(
                    request + ": robots.txt of " + request.uri().getHost() + " does not allow it");
        }
        long millis = rules.getCrawlDelay();
        if (millis <= 0) {
            return new Ruling.Allowed(request);
        }
        Duration delay = Duration.ofMillis(Math.min(millis, LONGEST_DELAY.toMillis()));
        List<Rate> rates = new ArrayList<>(request.allowance().rates());
        rates.add(new Rate(1, delay));
        return new Ruling.Allowed(request.withAllowance(new Allowance(rates, 1)));
    }

    private static Rules ask(Request request, Fetcher fetcher, Stop stop, Tallying tallying)
            throws InterruptedException {
        URI address = request.uri().resolve("/robots.txt");
        Request asked = new Request(
                "GET",
                address,
                Map.of("User-Agent", request.headers().getOrDefault("User-Agent", NAME), "Accept", "text/plain"),
                Optional.empty(),
                address.toString(),
                request.lane(),
                request.allowance());
        HostLog log = new HostLog();
        Outcome outcome = stop.wakeable(() -> fetcher.fetch(asked, Precedence.FIRST, log));
        tallying.add(outcome.effort(), log);
        return switch (outcome) {
            case Outcome.Answered answered -> new Rules.Told(read(address, answered.body()));
            case Outcome.Refused refused
            when refused.status() >= 400 ->
                new Rules.Told(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL));
            case Outcome.Refused refused -> unknown(address, refused.reason());
            case Outcome.Throttled throttled -> unknown(address, throttled.reason());
            case Outcome.Unreachable unreachable -> unknown(address, unreachable.reason());
        };
    }

    private static Rules unknown(URI address, String reason) {
        return new Rules.Unknown(
                "%s cannot be had (%s), so that nothing of the host is read".formatted(address, reason));
    }

    private static SimpleRobotRules read(URI address, byte[] body) {
        byte[] beginning = body.length <= MOST_READ ? body : Arrays.copyOf(body, MOST_READ);
        return new SimpleRobotRulesParser().parseContent(address.toString(), beginning, "text/plain", List.of(NAME));
    }
}
