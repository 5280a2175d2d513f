package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.paydirt.sandbox.Sandbox;
import dev.paydirt.sandbox.SandboxSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A source allows so many requests a day, and everything that one store collects shares them: the board counts.
class QuotaTest {
    private static final int QUOTA = 40;
    private static final String SPENT = "the quota of 40 a day at";

    @TempDir
    private Path folder;

    private final FastTime time = FastTime.times(1);
    private Sandbox board;
    private Shell shell;
    private String file;

    @BeforeEach
    void openBoard() throws IOException {
        board = Sandbox.start(SandboxSettings.of(Map.of("postings", "3000")), 0);
        shell = new Shell(folder.resolve("store"), time);
        file = searches(QUOTA);
    }

    @AfterEach
    void closeBoard() {
        board.close();
    }

    /// Each of its ten queries needs more pages than one, and all of them about as many as two runs may ask for.
    private String searches(int quota) throws IOException {
        String source = Files.readString(Path.of("..", "sources", "sandbox.yaml"))
                .replace("name: sandbox\n", "name: board\n")
                .replace("  concurrency: 50\n", "  concurrency: 50\n  quota: [%d per 1d]\n".formatted(quota))
                .replace("http://127.0.0.1:8080", board.address().toString());
        Files.writeString(folder.resolve("board.yaml"), source);
        StringBuilder queries = new StringBuilder("""
                sources: [{name: board, file: board.yaml, page-size: 20}]
                runners: 4
                pause: 0s
                defaults: {limit: 60}
                queries:
                """);
        for (String keyword : new String[] {"nurse", "engineer", "data scientist", "product manager", "data analyst"}) {
            queries.append("  - {keyword: %s, location: [United States, California]}\n".formatted(keyword));
        }
        return Files.writeString(folder.resolve("searches.yaml"), queries).toString();
    }

    private int asked() {
        return (int) board.arrivals().total();
    }

    private String verdicts(String timestamp) throws IOException {
        return Files.readString(shell.folder().resolve("metadata/runs/" + timestamp + "/run.json"));
    }

    @Test
    void runsOfOneStoreShareTheQuota() throws IOException {
        Shell.Answer first = shell.at("run", file, "--timestamp", "2025-11-24T02-00-00Z");
        int needed = asked();
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(needed).isBetween(QUOTA / 2, QUOTA - 1);

        Shell.Answer second = shell.at("run", file, "--timestamp", "2025-11-24T03-00-00Z");
        assertThat(second.code()).as(second.err()).isEqualTo(3);
        assertThat(asked()).isEqualTo(QUOTA);
        assertThat(second.err()).contains("BLOCKED", SPENT, "is spent and gives more at");
        assertThat(verdicts("2025-11-24T03-00-00Z")).contains("\"BLOCKED\"", SPENT);

        Shell.Answer retry = shell.at("retry", "--timestamp", "2025-11-24T03-00-00Z");
        assertThat(retry.code()).isEqualTo(3);
        Shell.Answer collect = shell.at("collect", "--plan", "2025-11-24T03-00-00Z", "--batch", "1", "--again");
        assertThat(collect.code()).isEqualTo(3);
        assertThat(asked()).isEqualTo(QUOTA);
    }

    @Test
    void theRequestsOfAProcessThatWasKilledCountToo() throws IOException, InterruptedException {
        try (StubbornBoard stubborn = new StubbornBoard(7)) {
            Path source = folder.resolve("board.yaml");
            Files.writeString(
                    source,
                    Files.readString(source)
                            .replace(
                                    board.address().toString(),
                                    stubborn.address().toString())
                            .replace("quota: [40 per 1d]", "quota: [10 per 1d]"));
            RealProcess first = RealProcess.start(shell.folder(), "run", file, "--runners", "1");
            first.waitUntil(() -> stubborn.refused() > 0 && RealProcess.pages(shell.folder()) == 7);
            first.kill();
            int before = stubborn.answered();

            stubborn.allow(1000);
            Shell.Answer again =
                    new Shell(shell.folder()).at("run", file, "--runners", "1", "--timestamp", SmallSearches.TIMESTAMP);

            assertThat(again.code()).as(again.err()).isEqualTo(3);
            assertThat(before).isEqualTo(7);
            // What it was sent for the page that never came is known to nobody but the board.
            assertThat(stubborn.answered() - before).isEqualTo(3);
        }
    }

    @Test
    void processesThatKnowNothingOfEachOtherDivideWhatIsLeft() throws IOException {
        Shell.Answer before = shell.at("run", file, "--timestamp", "2025-11-24T02-00-00Z");
        int left = QUOTA - asked();
        assertThat(before.code()).isZero();
        assertThat(left).isPositive();
        String plan = folder.resolve("plan.json").toString();
        assertThat(shell.at("plan", file, "-o", plan).code()).isZero();
        int batches = batches(plan);
        assertThat(batches).isGreaterThan(2);

        IntStream.rangeClosed(1, batches).forEach(batch -> {
            // Each has a store of its own: nobody sees what the others asked.
            Shell alone = new Shell(folder.resolve("store-" + batch), time);
            assertThat(alone.at("collect", "--plan", plan, "--batch", Integer.toString(batch))
                            .code())
                    .isEqualTo(3);
        });
        assertThat(asked()).isEqualTo(QUOTA);

        Shell again = new Shell(folder.resolve("store-1"), time);
        assertThat(again.at("collect", "--plan", plan, "--batch", "1").code()).isEqualTo(3);
        assertThat(asked()).as("a second attempt has the same share").isEqualTo(QUOTA);
    }

    private static int batches(String plan) throws IOException {
        return new JsonMapper().readTree(Path.of(plan).toFile()).get("include").size();
    }
}
