package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Real processes, really killed: the same command again ends with the data of an undisturbed run.
class KilledProcessTest {
    private static final String SEARCHES =
            SmallSearches.of("{name: sandbox, postings: 3000, page-size: 5, latency: 30ms}");
    private static final String RUN = "metadata/runs/" + SmallSearches.TIMESTAMP + "/";

    private static Map<String, String> undisturbed = Map.of();

    @TempDir
    private Path folder;

    /// Where a process dies.
    enum Moment {
        FIRST_PAGE,
        SEVENTH_PAGE,
        THIRTIETH_PAGE,
        FIRST_BATCH_FILE;

        private boolean hasCome(Path store) {
            return switch (this) {
                case FIRST_PAGE -> RealProcess.pages(store) >= 1;
                case SEVENTH_PAGE -> RealProcess.pages(store) >= 7;
                case THIRTIETH_PAGE -> RealProcess.pages(store) >= 30;
                case FIRST_BATCH_FILE ->
                    !RealProcess.files(store.resolve("data/raw"), ".jsonl").isEmpty();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameCommandAgainEndsWithTheSameBytes(Moment moment) throws IOException, InterruptedException {
        String file = SmallSearches.write(folder, SEARCHES);
        Path store = folder.resolve("killed");

        RealProcess killed = RealProcess.start(store, "run", file);
        killed.waitUntil(() -> moment.hasCome(store));
        killed.kill();
        var kept = new Kept(store);
        assertThat(kept.has(RUN + "run.json")).as("it was killed in time").isFalse();

        Shell.Answer again = here(store, "run", file);
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err()).contains("goes on where it stopped");
        assertThat(kept.data()).isEqualTo(undisturbed);
        assertThat(kept.has(RUN + "work")).isFalse();
    }

    @Test
    void aProcessThatIsToldToEndPublishesWhatItHas() throws IOException, InterruptedException {
        String file = SmallSearches.write(folder, SEARCHES);
        Path store = folder.resolve("ended");

        RealProcess ended = RealProcess.start(store, "run", file);
        ended.waitUntil(() -> Moment.SEVENTH_PAGE.hasCome(store));
        ended.signal("TERM");
        assertThat(ended.exitCode()).as(ended.said()).isEqualTo(3);
        var kept = new Kept(store);
        assertThat(kept.json(RUN + "run.json").get("status").asText()).isEqualTo("partial");
        assertThat(kept.json(RUN + "run.json").get("missing")).hasSizeLessThan(batches(kept));
        assertThat(RealProcess.files(store.resolve("data/raw"), ".jsonl")).isNotEmpty();

        Shell.Answer retry = here(store, "retry");
        assertThat(retry.code()).as(retry.err()).isZero();
        assertThat(kept.data()).isEqualTo(undisturbed);
        assertThat(kept.has(RUN + "work")).isFalse();
    }

    private static int batches(Kept kept) {
        return kept.json(RUN + "plan.json").get("include").size();
    }

    @BeforeAll
    static void runUndisturbed(@TempDir Path folder) throws IOException {
        Path store = folder.resolve("undisturbed");
        Shell.Answer answer = here(store, "run", SmallSearches.write(folder, SEARCHES));
        assertThat(answer.code()).as(answer.err()).isZero();
        undisturbed = new Kept(store).data();
        assertThat(undisturbed).hasSizeGreaterThan(2);
    }

    private static Shell.Answer here(Path store, String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--timestamp", SmallSearches.TIMESTAMP));
        return new Shell(store).at(all.toArray(String[]::new));
    }
}
