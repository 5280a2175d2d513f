package dev.paydirt.sandbox;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/// A job board on loopback, from [#start] to [#close].
public final class Sandbox implements AutoCloseable {
    private final SandboxSettings settings;
    private final Board board;
    private final Gate gate;
    private final Turn.Order turns;
    private final Nap nap;
    private final Misbehaviour misbehaviour;
    private final ArrivalLog arrivals;
    private final Door door;
    private final LongAdder requests = new LongAdder();
    private final AtomicLong forPostings = new AtomicLong();

    private Sandbox(SandboxSettings settings, int port, InstantSource clock, Nap nap) throws IOException {
        this.settings = settings;
        this.board = new Board(settings);
        this.gate = new Gate(settings.pace(), clock);
        this.turns = new Turn.Order(settings);
        this.nap = nap;
        this.misbehaviour = new Misbehaviour(settings, nap);
        this.arrivals = new ArrivalLog(clock);
        this.door = new Door(port, clock, nap, this::receive);
    }

    /// Starts a board that only this machine can reach.
    ///
    /// @param port where, 0 for any that is free
    /// @throws IOException when the port is taken
    public static Sandbox start(SandboxSettings settings, int port) throws IOException {
        return start(settings, port, InstantSource.system(), Thread::sleep);
    }

    /// Starts one that lives in another time.
    ///
    /// @param clock for limits, dates and arrivals
    /// @param nap for latencies and slow answers
    public static Sandbox start(SandboxSettings settings, int port, InstantSource clock, Nap nap) throws IOException {
        Sandbox sandbox = new Sandbox(settings, port, clock, nap);
        sandbox.door.open();
        return sandbox;
    }

    /// `http://127.0.0.1:PORT`
    public URI address() {
        return URI.create("http://127.0.0.1:" + door.port());
    }

    /// How many requests came in, whatever became of them.
    public long requests() {
        return requests.sum();
    }

    /// What it has seen so far of requests for postings and of redirects that were followed.
    public Arrivals arrivals() {
        return arrivals.all();
    }

    /// Stops at once; answers under way are cut off.
    @Override
    public void close() {
        door.close();
    }

    private void receive(Asked asked, Line line) throws IOException, InterruptedException {
        requests.increment();
        String path = asked.address().getPath();
        boolean truth = path.equals("/truth");
        if (!asked.method().equals(truth ? "POST" : "GET")) {
            line.whole(Answer.error(405, truth ? "POST a plan" : "only GET is understood here"));
        } else if (truth) {
            line.whole(truth(asked.body()));
        } else if (path.equals("/arrivals")) {
            line.whole(arrivals.told());
        } else if (path.equals("/")) {
            line.whole(board.answer(asked.address()));
        } else {
            logged(asked, line);
        }
    }

    private static Answer truth(byte[] plan) throws IOException {
        try {
            return Answer.json(Truth.of(Answer.JSON.readTree(plan)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
            return Answer.error(400, "the plan is not JSON: " + notJson.getOriginalMessage());
        } catch (IllegalArgumentException wrong) {
            return Answer.refusal(wrong);
        }
    }

    private void logged(Asked asked, Line line) throws IOException, InterruptedException {
        String client = asked.client(line.machine());
        long arrival = arrivals.arrived(client, asked.target());
        line.tell(status -> arrivals.answered(arrival, status));
        if (Board.holdsPostings(asked.address())) {
            postings(asked, client, line);
        } else {
            boolean round = asked.address().getPath().equals(Roundabout.PATH);
            line.whole(round ? Roundabout.redirect(Roundabout.PATH) : board.answer(asked.address()));
        }
    }

    private void postings(Asked asked, String client, Line line) throws IOException, InterruptedException {
        if (settings.habits().down(forPostings.getAndIncrement())) {
            line.whole(Refusal.unavailable());
            return;
        }
        Gate.Pass pass = gate.ask(client);
        if (pass.refusal().isPresent()) {
            line.whole(pass.refusal().get().with(pass.headers()));
            return;
        }
        Turn turn = turns.next(asked.target());
        Instant due = line.now().plus(turn.delay());
        // Before the wait and not after it, so that an answer takes as long as the settings say and no longer.
        Answer right = board.answer(asked.address()).with(pass.headers());
        Duration left = Duration.between(line.now(), due);
        if (left.isPositive()) {
            nap.sleep(left);
        }
        if (turn.fault().isPresent()) {
            misbehaviour.meet(turn.fault().get(), turn.lot(), right, asked, line);
        } else {
            line.whole(right);
        }
    }
}
