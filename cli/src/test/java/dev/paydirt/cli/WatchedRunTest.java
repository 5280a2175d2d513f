package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One process collects, another looks on, and the store is all that they have in common.
class WatchedRunTest {
    @TempDir
    private Path folder;

    private static String plan() {
        return "metadata/runs/" + SmallSearches.TIMESTAMP + "/plan.json";
    }

    @Test
    void aRunElsewhereIsFollowedToItsEnd() throws IOException, InterruptedException {
        String searches = SmallSearches.write(folder, SmallSearches.sandbox("latency: 400ms"));
        Path store = folder.resolve("store");
        RealProcess run = RealProcess.start(store, "run", searches);
        run.waitUntil(() -> Files.exists(store.resolve(plan())));
        RealProcess watch = RealProcess.start(store, "status", "--watch", "--json");

        assertThat(watch.exitCode()).as(watch.said()).isZero();
        assertThat(run.exitCode()).as(run.said()).isZero();
        List<String> states =
                watch.said().lines().filter(line -> line.startsWith("{")).toList();
        assertThat(states).hasSizeGreaterThan(2);
        assertThat(Kept.read(states.getFirst()).get("open").asBoolean()).isTrue();
        assertThat(Kept.read(states.getLast()).get("open").asBoolean()).isFalse();
        assertThat(states.stream().map(state -> Kept.read(state).get("postings").asInt()))
                .isSortedAccordingTo(Integer::compare);
        assertThat(states).anyMatch(state -> state.contains("\"stage\":\"begun\""));
    }

    @Test
    void aRunThatIsDoneIsToldAndNotWaitedFor() throws IOException {
        var shell = new Shell(folder.resolve("store"));
        shell.at("run", SmallSearches.write(folder, SmallSearches.sandbox("")));
        Shell.Answer answer = shell.at("status", "--watch");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("batch 1  complete, ", "complete (synthetic)");
    }
}
