package dev.paydirt.cli;

import dev.paydirt.api.World;
import dev.paydirt.fetch.HttpTransport;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The entrance. Knows nothing of the parser of commands, so that what does not need it does not load it.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        HttpTransport.sendOnce();
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Signals signals = new Signals();
        Optional<ShortRoad> road = ShortRoad.of(args);
        int code = run(args, road, real(out, err, signals));
        out.flush();
        err.flush();
        signals.finished(code);
        if (code != Exit.OK.code() || road.isEmpty()) {
            System.exit(code);
        }
        // Nothing is left running after a short road, and asking to exit starts the JDK's logging first.
    }

    /// What belongs to a process of our own.
    static Wiring real(PrintWriter out, PrintWriter err, Signals signals) {
        return new Wiring(World.real(), out, err, Screen.coloured(), Screen::real, signals);
    }

    /// Everything but the process: tests call this with their own world and writers.
    static int run(String[] args, Wiring wiring) {
        return run(args, ShortRoad.of(args), wiring);
    }

    private static int run(String[] args, Optional<ShortRoad> road, Wiring wiring) {
        try (wiring) {
            wiring.annotations().open();
            int code = road.map(walked -> walked.walk(wiring))
                    .orElseGet(() -> Commands.with(wiring, args.length == 0 ? "" : args[0])
                            .execute(args));
            wiring.out().flush();
            wiring.annotations().close();
            return code;
        }
    }
}
