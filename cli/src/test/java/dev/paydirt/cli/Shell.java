package dev.paydirt.cli;

import dev.paydirt.api.World;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Gives commands in this process, each with streams of its own and a folder for a store.
final class Shell {
    private final Path folder;
    private final World world;

    Shell(Path folder) {
        this(folder, Map.of());
    }

    /// @param environment what is set beside nothing else
    Shell(Path folder, Map<String, String> environment) {
        this.folder = folder;
        World here = World.real();
        this.world = new World(environment, here.clock(), here.sleeper(), here.random(), here.boards());
    }

    /// @param time in which the commands live
    Shell(Path folder, FastTime time) {
        this.folder = folder;
        World here = World.real();
        this.world = new World(Map.of(), time, time::sleep, here.random(), here.boards());
    }

    /// What a command said and how it ended.
    record Answer(int code, String out, String err) {}

    Path folder() {
        return folder;
    }

    String store() {
        return "file:" + folder;
    }

    /// A command that takes the store as it is.
    Answer at(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--store");
        all.add(store());
        return plain(all.toArray(String[]::new));
    }

    /// A command as it stands.
    Answer plain(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var signals = new Signals();
        int code = Main.run(
                args,
                new Wiring(world, new PrintWriter(out), new PrintWriter(err), false, () -> Screen.PLAIN, signals));
        // What waits for the end of the process must not wait for the end of the tests.
        signals.finished(code);
        return new Answer(code, out.toString(), err.toString());
    }
}
