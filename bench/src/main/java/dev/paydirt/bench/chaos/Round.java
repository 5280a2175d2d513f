package dev.paydirt.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One run with what happens to it, and what is done about it afterwards: the same command, and one retry.
final class Round {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int DONE = 0;
    private static final int PARTIAL = 3;

    /// A run that is still not whole after so many attempts never will be.
    private static final int MOST_ATTEMPTS = 4;

    private final Program program;
    private final List<String> happened = new ArrayList<>();

    Round(Program program) {
        this.program = program;
    }

    /// What happened, with exit codes, in order.
    List<String> happened() {
        return happened;
    }

    void disturb(List<Disturbance> disturbances) throws IOException, InterruptedException {
        for (Disturbance disturbance : disturbances) {
            int code = disturb(disturbance);
            happened.add("%s: %d".formatted(disturbance, code));
        }
    }

    private int disturb(Disturbance disturbance) throws IOException, InterruptedException {
        return switch (disturbance) {
            case Disturbance.Kill kill -> {
                Process process = program.run();
                if (!process.waitFor(kill.afterMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                }
                yield Program.end(process);
            }
            case Disturbance.Terminate terminate -> {
                Process process = program.run();
                if (!process.waitFor(terminate.afterMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroy();
                }
                yield Program.end(process);
            }
            case Disturbance.Twin twin -> {
                Process first = program.run();
                first.waitFor(twin.afterMillis(), TimeUnit.MILLISECONDS);
                Program.end(program.run());
                yield Program.end(first);
            }
            case Disturbance.FullDisk full ->
                Program.end(program.start(
                        List.of("sh", "-c", "ulimit -f " + full.blocks() + "; exec \"$0\" \"$@\""),
                        program.run(List.of())));
            case Disturbance.TimeLimit limit -> Program.end(program.run("--time-limit", limit.seconds() + "s"));
            case Disturbance.Separately _ -> separately();
        };
    }

    /// As a matrix does it, two cells at a time.
    private int separately() throws IOException, InterruptedException {
        Path plan = program.store().resolveSibling("plan.json");
        int planned = Program.end(program.start(
                "plan", program.searches().toString(), "--timestamp", Program.TIMESTAMP, "-o", plan.toString()));
        if (planned != DONE) {
            return planned;
        }
        List<Process> cells = new ArrayList<>();
        for (JsonNode batch : JSON.readTree(plan.toFile()).path("include")) {
            cells.add(program.start(
                    "collect",
                    "--plan",
                    plan.toString(),
                    "--batch",
                    batch.path("batch").asText()));
            if (cells.size() == 2) {
                Program.end(cells.removeFirst());
            }
        }
        for (Process cell : cells) {
            Program.end(cell);
        }
        return Program.end(program.start("consolidate", "--timestamp", Program.TIMESTAMP));
    }

    /// Gives the same command again until it ends well or as partial, and then a retry.
    ///
    /// @return whether everything is there
    boolean mend() throws IOException, InterruptedException {
        int code = PARTIAL;
        for (int attempt = 0; attempt < MOST_ATTEMPTS && code != DONE; attempt++) {
            code = attempt == 0
                    ? Program.end(program.run())
                    : Program.end(program.start("retry", "--timestamp", Program.TIMESTAMP));
            happened.add((attempt == 0 ? "same command: " : "retry: ") + code);
        }
        return code == DONE;
    }
}
