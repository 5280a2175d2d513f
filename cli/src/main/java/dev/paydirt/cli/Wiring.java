package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Paydirt;
import dev.paydirt.api.World;
import dev.paydirt.collect.Progress;
import dev.paydirt.sandbox.Sandbox;
import dev.paydirt.sandbox.SandboxSettings;
import dev.paydirt.source.Endpoint;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All there is, made in one place: streams, clock, the boards that run inside this process.
final class Wiring implements AutoCloseable {
    private final World world;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Screen screen;
    private final Signals signals;
    private final GitHubJob job;
    private final Annotations annotations;
    private final List<Sandbox> boards = new ArrayList<>();

    Wiring(World world, PrintWriter out, PrintWriter err, Screen screen, Signals signals) {
        this.world = world.withBoards(this::board);
        this.out = out;
        this.err = err;
        this.screen = screen;
        this.signals = signals;
        this.job = new GitHubJob(world.environment());
        this.annotations = new Annotations(job.isOne(), err, new SecureRandom());
    }

    World world() {
        return world;
    }

    /// Where answers go.
    PrintWriter out() {
        return out;
    }

    /// Where everything else goes.
    PrintWriter err() {
        return err;
    }

    Screen screen() {
        return screen;
    }

    Signals signals() {
        return signals;
    }

    GitHubJob job() {
        return job;
    }

    /// What matters most, beside the log where there is such a place.
    Annotations annotations() {
        return annotations;
    }

    Paydirt paydirt(Store store) {
        return new Paydirt(store, world);
    }

    View view() {
        return screen.terminal() ? new TerminalView(err, screen, world.clock()) : new PlainView(err);
    }

    /// Shows what happens while something is collected; closing it leaves the screen in order.
    interface View extends AutoCloseable {
        void show(Progress event);

        @Override
        void close();
    }

    /// The sandbox runs inside the process whenever it is named without an address.
    private Optional<URI> board(Endpoint endpoint) {
        if (!endpoint.source().name().equals("sandbox")) {
            return Optional.empty();
        }
        try {
            Sandbox board = Sandbox.start(SandboxSettings.of(endpoint.settings()), 0);
            boards.add(board);
            return Optional.of(board.address());
        } catch (IllegalArgumentException wrong) {
            throw new Refused(endpoint.choice().where() + ": " + wrong.getMessage(), wrong);
        } catch (IOException failed) {
            throw new UncheckedIOException("the sandbox cannot listen on loopback: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        boards.forEach(Sandbox::close);
    }
}
