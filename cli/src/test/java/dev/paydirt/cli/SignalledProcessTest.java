package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes that are told to end at awkward moments: they publish what they have, say so by their exit code, and
/// a retry makes it whole.
class SignalledProcessTest {
    private static final String RUN = "metadata/runs/" + SmallSearches.TIMESTAMP + "/";
    private static final int ALL = 1_000_000;

    @TempDir
    private Path folder;

    private StubbornBoard board;
    private String file;
    private Map<String, String> undisturbed;

    @BeforeEach
    void runUndisturbed() throws IOException {
        board = new StubbornBoard(ALL);
        file = SmallSearches.write(
                folder,
                SmallSearches.of("{name: sandbox, page-size: 20, base-url: \"%s\"}".formatted(board.address())));
        Path store = folder.resolve("undisturbed");
        Shell.Answer answer = new Shell(store).at("run", file, "--timestamp", SmallSearches.TIMESTAMP);
        assertThat(answer.code()).as(answer.err()).isZero();
        undisturbed = new Kept(store).data();
    }

    @AfterEach
    void closeBoard() {
        board.close();
    }

    private RealProcess throttled(Path store, String... options) throws IOException, InterruptedException {
        board.allow(9);
        int refusedBefore = board.refused();
        String[] command = new String[options.length + 2];
        command[0] = "run";
        command[1] = file;
        System.arraycopy(options, 0, command, 2, options.length);
        RealProcess process = RealProcess.start(store, command);
        process.waitUntil(() -> board.refused() > refusedBefore && RealProcess.pages(store) >= 9);
        return process;
    }

    private void assertThatItIsPartialAndARetryCompletesIt(RealProcess process, Path store, String reason)
            throws IOException, InterruptedException {
        assertThat(process.exitCode()).as(process.said()).isEqualTo(3);
        var kept = new Kept(store);
        assertThat(kept.json(RUN + "run.json").get("status").asText()).isEqualTo("partial");
        assertThat(kept.json(RUN + "run.json").toString()).contains(reason);
        assertThat(kept.json(RUN + "run.json").at("/totals/unique").asInt()).isPositive();

        board.allow(ALL);
        Shell.Answer retry = new Shell(store).at("retry", "--timestamp", SmallSearches.TIMESTAMP);
        assertThat(retry.code()).as(retry.err()).isZero();
        assertThat(kept.data()).isEqualTo(undisturbed);
        assertThat(kept.has(RUN + "work")).isFalse();
    }

    @Test
    void whoWaitsForAThrottledHostIsWoken() throws IOException, InterruptedException {
        Path store = folder.resolve("waiting");
        RealProcess process = throttled(store);
        process.signal("TERM");
        assertThatItIsPartialAndARetryCompletesIt(process, store, "stopped by a signal");
    }

    @Test
    void furtherSignalsChangeNothing() throws IOException, InterruptedException {
        Path store = folder.resolve("impatient");
        RealProcess process = throttled(store);
        process.signal("INT");
        process.signal("TERM");
        process.signal("INT");
        assertThatItIsPartialAndARetryCompletesIt(process, store, "stopped by a signal");
    }

    @Test
    void aTimeLimitEndsItLikeASignal() throws IOException, InterruptedException {
        Path store = folder.resolve("limited");
        // A host that said how long to stay away would not be waited for at all.
        board.fallSilent();
        RealProcess process = throttled(store, "--time-limit", "4s");
        assertThatItIsPartialAndARetryCompletesIt(process, store, "stopped by the time limit of 4s");
    }

    @Test
    void whoeverConsolidatesAlreadyFinishes() throws IOException, InterruptedException {
        Path store = folder.resolve("consolidating");
        board.allow(ALL);
        RealProcess process = RealProcess.start(store, "run", file);
        process.waitUntil(() ->
                Files.exists(store.resolve(RUN + "rejected.jsonl")) || Files.exists(store.resolve(RUN + "lease.json")));
        process.signal("TERM");
        assertThat(process.exitCode()).as(process.said()).isZero();
        assertThat(new Kept(store).data()).isEqualTo(undisturbed);
        assertThat(new Kept(store).has("metadata/latest-run.json")).isTrue();
    }
}
