package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paydirt.sandbox.Sandbox;
import dev.paydirt.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs that were begun before, that want something again, or that bring nothing.
class ContinuedRunTest {
    private static final String RUN = "metadata/runs/" + SmallSearches.TIMESTAMP + "/";

    @TempDir
    private Path folder;

    private static Sandbox board(int port) throws IOException {
        return Sandbox.start(SandboxSettings.of(Map.of("postings", "3000")), port);
    }

    private static String source(String name, URI address) {
        return "{name: sandbox, as: %s, page-size: 20, base-url: \"%s\"}".formatted(name, address);
    }

    private Shell.Answer run(Shell shell, String file) {
        return shell.at("run", file, "--retries", "0", "--timestamp", SmallSearches.TIMESTAMP);
    }

    @Test
    void aDeadSourceLeavesTheOtherAloneAndIsAskedAgain() throws IOException {
        var undisturbed = new Shell(folder.resolve("undisturbed"));
        var disturbed = new Shell(folder.resolve("disturbed"));
        try (Sandbox good = board(0)) {
            String file;
            URI address;
            try (Sandbox other = board(0)) {
                address = other.address();
                file = SmallSearches.write(
                        folder, SmallSearches.of(source("good", good.address()), source("other", address)));
                assertThat(run(undisturbed, file).code()).isZero();
            }
            Shell.Answer first = run(disturbed, file);
            assertThat(first.code()).as(first.err()).isEqualTo(3);
            var kept = new Kept(disturbed.folder());
            assertThat(lines(kept, "good")).isPositive().isEqualTo(lines(new Kept(undisturbed.folder()), "good"));
            assertThat(lines(kept, "other")).isZero();
            assertThat(first.out()).contains("paydirt retry");
            try (Sandbox alive = board(address.getPort())) {
                Shell.Answer retry = disturbed.at("retry", "--timestamp", SmallSearches.TIMESTAMP);
                assertThat(retry.code()).as(retry.err()).isZero();
                assertThat(alive.requests()).isPositive();
            }
            assertThat(kept.json(RUN + "run.json").get("batches"))
                    .allMatch(batch -> batch.get("attempt").asInt() == 2);
            assertThat(kept.data()).isEqualTo(new Kept(undisturbed.folder()).data());
        }
    }

    private static long lines(Kept kept, String source) {
        return kept.lines("consolidated/consolidated-" + SmallSearches.TIMESTAMP + ".jsonl").stream()
                .filter(line -> line.get("source").asText().equals(source))
                .count();
    }

    @Test
    void aFinishedRunAsksNothingMore() throws IOException {
        var shell = new Shell(folder.resolve("store"));
        try (Sandbox board = board(0)) {
            String file = SmallSearches.write(folder, SmallSearches.of(source("board", board.address())));
            assertThat(run(shell, file).code()).isZero();
            long asked = board.requests();
            Map<String, String> data = new Kept(shell.folder()).data();
            Shell.Answer again = run(shell, file);
            assertThat(again.code()).isZero();
            assertThat(again.err()).contains("finished already");
            assertThat(board.requests()).isEqualTo(asked);
            assertThat(new Kept(shell.folder()).data()).isEqualTo(data);
        }
    }

    @Test
    void anUnfinishedRunIsContinuedUnlessAFreshOneIsWanted() throws IOException {
        var shell = new Shell(folder.resolve("store"));
        var kept = new Kept(shell.folder());
        try (Sandbox board = board(0)) {
            String file = SmallSearches.write(folder, SmallSearches.of(source("board", board.address())));
            assertThat(shell.at("run", file).code()).isZero();
            String timestamp = newest(kept);
            Files.delete(shell.folder().resolve("metadata/runs/" + timestamp + "/run.json"));
            long asked = board.requests();

            Shell.Answer continued = shell.at("run", file);
            assertThat(continued.code()).isZero();
            assertThat(continued.err()).contains("run " + timestamp).contains("goes on where it stopped");
            assertThat(board.requests()).isEqualTo(asked);
            assertThat(newest(kept)).isEqualTo(timestamp);

            Files.delete(shell.folder().resolve("metadata/runs/" + timestamp + "/run.json"));
            Shell.Answer fresh = shell.at("run", file, "--fresh");
            assertThat(fresh.code()).isZero();
            assertThat(board.requests()).isEqualTo(2 * asked);
            assertThat(newest(kept)).isGreaterThan(timestamp);
        }
    }

    private static String newest(Kept kept) {
        return kept.json("metadata/latest-run.json").get("timestamp").asText();
    }

    @Test
    void theTimeOfARunOfAnotherPlanIsRefused() throws IOException {
        var shell = new Shell(folder.resolve("store"));
        try (Sandbox board = board(0)) {
            String text = SmallSearches.of(source("board", board.address()));
            assertThat(run(shell, SmallSearches.write(folder, text)).code()).isZero();
            long asked = board.requests();
            String other = text.replace("limit: 60", "limit: 61");
            Shell.Answer answer = run(shell, SmallSearches.write(folder, other));
            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.err()).contains(SmallSearches.TIMESTAMP).contains("another plan");
            assertThat(board.requests()).isEqualTo(asked);
        }
    }

    @Test
    void aRunWithoutAnyPostingIsKeptButNotPublished() throws IOException {
        var shell = new Shell(folder.resolve("store"));
        String text = SmallSearches.sandbox("").replaceAll("(?s)queries:.*", "queries: [{keyword: zyxwvut}]\n");
        Shell.Answer answer = run(shell, SmallSearches.write(folder, text));
        assertThat(answer.code()).as(answer.err()).isEqualTo(4);
        var kept = new Kept(shell.folder());
        JsonNode record = kept.json(RUN + "run.json");
        assertThat(record.at("/batches/0/queries/0/verdicts/sandbox/verdict").asText())
                .isEqualTo("EMPTY");
        assertThat(kept.has("metadata/latest-run.json")).isFalse();
    }
}
