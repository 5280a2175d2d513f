package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two real processes at the same work: one wins, the other says who did, sends nothing and harms nothing.
class TwoProcessesTest {
    private static final String RUN = "metadata/runs/" + SmallSearches.TIMESTAMP + "/";
    private static final int ALL = 1_000_000;

    @TempDir
    private Path folder;

    private StubbornBoard board;
    private String file;
    private Path plan;
    private Map<String, String> undisturbed;

    @BeforeEach
    void runUndisturbed() throws IOException {
        board = new StubbornBoard(ALL);
        file = SmallSearches.write(
                folder,
                SmallSearches.of("{name: sandbox, page-size: 20, base-url: \"%s\"}".formatted(board.address())));
        Path store = folder.resolve("undisturbed");
        var shell = new Shell(store);
        assertThat(shell.at("run", file, "--timestamp", SmallSearches.TIMESTAMP).code())
                .isZero();
        undisturbed = new Kept(store).data();
        plan = store.resolve(RUN + "plan.json");
    }

    @AfterEach
    void closeBoard() {
        board.close();
    }

    private void assertThatItSaysWhoAndSendsNothing(RealProcess second, RealProcess first, int refused)
            throws IOException, InterruptedException {
        assertThat(second.exitCode()).as(second.said()).isEqualTo(2);
        assertThat(second.said()).contains("is being collected by process " + first.id());
        assertThat(board.refused()).isEqualTo(refused);
    }

    /// The first is woken from its wait, and what it leaves is completed.
    private void assertThatNothingWasHarmed(RealProcess first, Path store) throws IOException, InterruptedException {
        first.signal("TERM");
        assertThat(first.exitCode()).as(first.said()).isEqualTo(3);
        board.allow(ALL);
        Shell.Answer retry = new Shell(store).at("retry", "--timestamp", SmallSearches.TIMESTAMP);
        assertThat(retry.code()).as(retry.err()).isZero();
        assertThat(new Kept(store).data()).isEqualTo(undisturbed);
        assertThat(new Kept(store).has(RUN + "work")).isFalse();
    }

    @Test
    void aBatchIsCollectedByOne() throws IOException, InterruptedException {
        Path store = folder.resolve("batch");
        board.allow(2);
        int refused = board.refused();
        RealProcess first = RealProcess.start(store, "collect", "--plan", plan.toString(), "--batch", "1");
        first.waitUntil(() -> board.refused() > refused && RealProcess.pages(store) == 2);

        RealProcess second = RealProcess.start(store, "collect", "--plan", plan.toString(), "--batch", "1");
        assertThatItSaysWhoAndSendsNothing(second, first, refused + 1);
        assertThatNothingWasHarmed(first, store);
    }

    @Test
    void aRunIsCollectedByOne() throws IOException, InterruptedException {
        Path store = folder.resolve("run");
        board.allow(9);
        // Without an answer each of the four runners waits for one, and the first process sends nothing more.
        board.fallSilent();
        int seen = board.refused() + 4;
        RealProcess first = RealProcess.start(store, "run", file);
        first.waitUntil(() -> board.refused() == seen && RealProcess.pages(store) == 9);

        RealProcess second = RealProcess.start(store, "run", file);
        assertThatItSaysWhoAndSendsNothing(second, first, seen);
        RealProcess third = RealProcess.start(store, "retry");
        assertThatItSaysWhoAndSendsNothing(third, first, seen);
        assertThatNothingWasHarmed(first, store);
    }

    @Test
    void aRunLeavesABatchToTheOneThatIsAtIt() throws IOException, InterruptedException {
        Path store = folder.resolve("both");
        board.allow(2);
        int refused = board.refused();
        RealProcess first = RealProcess.start(store, "collect", "--plan", plan.toString(), "--batch", "1");
        first.waitUntil(() -> board.refused() > refused && RealProcess.pages(store) == 2);

        board.allow(ALL);
        Shell.Answer run = new Shell(store).at("run", file, "--timestamp", SmallSearches.TIMESTAMP);
        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).contains("batch 1").contains("is being collected by process " + first.id());
        assertThat(new Kept(store).json(RUN + "run.json").get("missing")).hasSize(1);
        assertThatNothingWasHarmed(first, store);
    }

    @Test
    void aProcessThatWasKilledHoldsNothing() throws IOException, InterruptedException {
        Path store = folder.resolve("killed");
        board.allow(9);
        RealProcess first = RealProcess.start(store, "run", file);
        first.waitUntil(() -> RealProcess.pages(store) == 9);
        first.kill();

        board.allow(ALL);
        Shell.Answer again = new Shell(store).at("run", file, "--timestamp", SmallSearches.TIMESTAMP);
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(new Kept(store).data()).isEqualTo(undisturbed);
        assertThat(new Kept(store).has(RUN + "work")).isFalse();
    }
}
