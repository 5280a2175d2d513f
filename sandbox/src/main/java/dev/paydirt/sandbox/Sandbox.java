package dev.paydirt.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/// A job board on loopback, from [#start] to [#close].
public final class Sandbox implements AutoCloseable {
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";
    private static final int CONNECTIONS_WAITING = 1024;
    private static final int LARGEST_PLAN = 16 << 20;
    private static final Duration SLOW_AT_LEAST = Duration.ofMillis(50);

    private final SandboxSettings settings;
    private final Board board;
    private final Turn.Order turns;
    private final Optional<TokenBucket> bucket;
    private final InstantSource clock;
    private final Nap nap;
    private final Wire wire;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LongAdder requests = new LongAdder();

    private Sandbox(SandboxSettings settings, HttpServer server, InstantSource clock, Nap nap) {
        this.settings = settings;
        this.board = new Board(settings);
        this.turns = new Turn.Order(settings);
        this.bucket = settings.rate().isPresent()
                ? Optional.of(new TokenBucket(settings.rate().getAsInt(), clock))
                : Optional.empty();
        this.clock = clock;
        this.nap = nap;
        this.wire = new Wire(nap);
        this.server = server;
    }

    /// Starts a board that only this machine can reach.
    ///
    /// @param port where, 0 for any that is free
    /// @throws IOException when the port is taken
    public static Sandbox start(SandboxSettings settings, int port) throws IOException {
        return start(settings, port, InstantSource.system(), Thread::sleep);
    }

    static Sandbox start(SandboxSettings settings, int port, InstantSource clock, Nap nap) throws IOException {
        // Read once, when the server's classes load. Without it an answer on a kept connection waits about 45 ms for
        // the client's delayed acknowledgement.
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1}), port);
        Sandbox sandbox = new Sandbox(settings, HttpServer.create(address, CONNECTIONS_WAITING), clock, nap);
        sandbox.server.createContext("/", sandbox::handle);
        sandbox.server.setExecutor(sandbox.threads);
        sandbox.server.start();
        return sandbox;
    }

    /// `http://127.0.0.1:PORT`
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// How many requests came in, whatever became of them.
    public long requests() {
        return requests.sum();
    }

    /// Stops at once; answers under way are cut off.
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.increment();
        try (exchange) {
            answer(exchange);
        } catch (InterruptedException closing) {
            // The board is being closed, and this thread ends with it.
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        String method = exchange.getRequestMethod();
        boolean truth = exchange.getRequestURI().getPath().equals("/truth");
        if (!method.equals(truth ? "POST" : "GET")) {
            wire.whole(Answer.error(405, truth ? "POST a plan" : "only GET is understood here"), exchange);
        } else if (truth) {
            wire.whole(truth(exchange), exchange);
        } else if (Board.holdsPostings(exchange.getRequestURI())) {
            postings(exchange);
        } else {
            wire.whole(board.answer(exchange.getRequestURI()), exchange);
        }
    }

    private static Answer truth(HttpExchange exchange) throws IOException {
        byte[] plan = exchange.getRequestBody().readNBytes(LARGEST_PLAN + 1);
        if (plan.length > LARGEST_PLAN) {
            return Answer.error(413, "a plan has at most " + LARGEST_PLAN + " bytes");
        }
        try {
            return Answer.json(Truth.of(Answer.JSON.readTree(plan)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
            return Answer.error(400, "the plan is not JSON: " + notJson.getOriginalMessage());
        } catch (IllegalArgumentException wrong) {
            return Answer.refusal(wrong);
        }
    }

    private void postings(HttpExchange exchange) throws IOException, InterruptedException {
        Optional<Duration> early = bucket.flatMap(TokenBucket::take);
        if (early.isPresent()) {
            // Whole seconds, rounded up: a header of 0 would invite an immediate repeat.
            wire.whole(Refusal.tooMany(early.get().plusNanos(999_999_999).toSeconds()), exchange);
            return;
        }
        Turn turn = turns.next(exchange.getRequestURI().toString());
        Instant due = clock.instant().plus(turn.delay());
        // Before the wait and not after it, so that an answer takes as long as the settings say and no longer.
        Answer answer = board.answer(exchange.getRequestURI());
        Duration left = Duration.between(clock.instant(), due);
        if (left.isPositive()) {
            nap.sleep(left);
        }
        if (turn.fault().isEmpty()) {
            wire.whole(answer, exchange);
        } else {
            misbehave(turn.fault().get(), turn.retryAfter(), answer, exchange);
        }
    }

    private void misbehave(Fault fault, int retryAfter, Answer answer, HttpExchange exchange)
            throws IOException, InterruptedException {
        switch (fault) {
            case ERROR_500 -> wire.whole(Refusal.brokenInside(), exchange);
            case UNAVAILABLE_503 -> wire.whole(Refusal.unavailable(retryAfter), exchange);
            case TOO_MANY -> wire.whole(Refusal.tooMany(), exchange);
            case TOO_MANY_RETRY_AFTER -> wire.whole(Refusal.tooMany(retryAfter), exchange);
            case BROKEN_JSON -> wire.whole(Garbling.brokenJson(answer), exchange);
            case HTML -> wire.whole(Garbling.html(), exchange);
            case SLOW -> wire.slowly(answer, slowness(), exchange);
            case CUT -> wire.cutShort(answer, exchange);
        }
    }

    private Duration slowness() {
        Duration slow = settings.latency().multipliedBy(10);
        return slow.compareTo(SLOW_AT_LEAST) < 0 ? SLOW_AT_LEAST : slow;
    }
}
