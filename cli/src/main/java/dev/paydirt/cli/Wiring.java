package dev.paydirt.cli;

import dev.paydirt.Refused;
import dev.paydirt.api.Paydirt;
import dev.paydirt.api.World;
import dev.paydirt.collect.Progress;
import dev.paydirt.plan.Plan;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// All there is, made in one place: streams, clock, the boards that run inside this process.
final class Wiring implements AutoCloseable {
    private final World world;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean colours;
    private final Supplier<Screen> screen;
    private final Signals signals;
    private final GitHubJob job;
    private final Annotations annotations;
    private final List<Sandbox> boards = new ArrayList<>();
    private Optional<URI> shared = Optional.empty();

    /// @param colours whether they are wanted
    /// @param screen what is behind standard error; asked only where something is to be shown there
    Wiring(World world, PrintWriter out, PrintWriter err, boolean colours, Supplier<Screen> screen, Signals signals) {
        this.world = world.withBoards(this::board);
        this.out = out;
        this.err = err;
        this.colours = colours;
        this.screen = screen;
        this.signals = signals;
        this.job = new GitHubJob(world.environment());
        this.annotations = new Annotations(job.isOne(), err, SecureRandom::new);
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

    boolean colours() {
        return colours;
    }

    Screen screen() {
        return screen.get();
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

    /// Shows how batches of a plan are collected.
    ///
    /// @param json whether it is told to a program
    View view(Plan plan, List<String> batches, boolean json) {
        if (json) {
            return new JsonView(err);
        }
        Screen shown = screen();
        return shown.terminal() ? new TerminalView(err, shown, world.clock(), plan, batches) : new PlainView(err);
    }

    /// Shows what happens while something is collected; closing it leaves the screen in order.
    interface View extends AutoCloseable {
        void show(Progress event);

        @Override
        void close();
    }

    /// The sandbox runs inside the process whenever it is named without an address, and for sources that are to be
    /// asked there. These share one board, so that they know the same jobs.
    private Optional<URI> board(Endpoint endpoint) {
        if (!endpoint.choice().isAskedInside()) {
            return Optional.empty();
        }
        try {
            if (!endpoint.source().name().equals("sandbox")) {
                return Optional.of(shared().resolve("/" + endpoint.source().name()));
            }
            Sandbox board = Sandbox.start(SandboxSettings.of(endpoint.settings()), 0);
            boards.add(board);
            return Optional.of(board.address());
        } catch (IllegalArgumentException wrong) {
            throw new Refused(endpoint.choice().where() + ": " + wrong.getMessage(), wrong);
        } catch (IOException failed) {
            throw new UncheckedIOException("the sandbox cannot listen on loopback: " + failed.getMessage(), failed);
        }
    }

    private URI shared() throws IOException {
        if (shared.isEmpty()) {
            Sandbox board = Sandbox.start(SandboxSettings.of(Map.of()), 0);
            boards.add(board);
            shared = Optional.of(board.address());
        }
        return shared.get();
    }

    @Override
    public void close() {
        boards.forEach(Sandbox::close);
    }
}
