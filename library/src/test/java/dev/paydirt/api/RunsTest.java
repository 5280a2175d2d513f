package dev.paydirt.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paydirt.Refused;
import dev.paydirt.consolidate.ConsolidationSettings;
import dev.paydirt.plan.Plan;
import dev.paydirt.query.Overrides;
import dev.paydirt.query.SearchesFile;
import dev.paydirt.run.Requirement;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {
    private static final Timestamp NOW = Timestamp.of("2025-11-24T12-00-00Z");
    private static final StartRule FRESH = new StartRule(Optional.empty(), true, Duration.ofHours(6));

    @TempDir
    private Path folder;

    private Store store;
    private Paydirt paydirt;

    @BeforeEach
    void openStore() {
        store = Store.at("file:" + folder.resolve("store"));
        paydirt = new Paydirt(store, World.real());
    }

    private Plan plan(String keyword, Timestamp timestamp) throws IOException {
        Path file = Files.writeString(
                folder.resolve("s.yaml"), "sources: [sandbox]\nqueries: [{keyword: %s}]\n".formatted(keyword));
        return paydirt.plan(new SearchesFile(Map.of()).read(file, Overrides.NONE), timestamp, false);
    }

    private static Timestamp hoursAgo(int hours) {
        return new Timestamp(NOW.instant().minus(Duration.ofHours(hours)));
    }

    private void begun(String keyword, int hours) throws IOException {
        assertThat(paydirt.start(plan(keyword, hoursAgo(hours)), FRESH)).isInstanceOf(RunStart.Anew.class);
    }

    /// A run whose batches nobody collected is finished all the same: its record says what is missing.
    private void finish(String keyword, int hours) throws IOException {
        paydirt.consolidate(
                plan(keyword, hoursAgo(hours)), "threads", Requirement.DEFAULT, ConsolidationSettings.DEFAULT, false);
    }

    private Timestamp startedNow(StartRule rule) throws IOException {
        return paydirt.start(plan("nurse", NOW), rule).plan().timestamp();
    }

    @Test
    void theNewestUnfinishedRunOfTheSamePlanGoesOn() throws IOException {
        begun("nurse", 4);
        begun("nurse", 2);
        begun("welder", 1);
        assertThat(startedNow(StartRule.DEFAULT)).isEqualTo(hoursAgo(2));
        assertThat(paydirt.start(plan("nurse", NOW), StartRule.DEFAULT)).isInstanceOf(RunStart.Resumed.class);
    }

    @Test
    void aRunWithARecordIsFinished() throws IOException {
        begun("nurse", 3);
        begun("nurse", 1);
        finish("nurse", 1);
        assertThat(startedNow(StartRule.DEFAULT)).isEqualTo(hoursAgo(3));
        StartRule named = new StartRule(Optional.of(hoursAgo(1)), false, Duration.ofHours(6));
        assertThat(paydirt.start(plan("nurse", NOW), named)).isInstanceOf(RunStart.Finished.class);
    }

    @Test
    void aRunThatBeganTooLongAgoIsLeft() throws IOException {
        begun("nurse", 7);
        assertThat(startedNow(StartRule.DEFAULT)).isEqualTo(NOW);
    }

    @Test
    void howLongIsForTheUserToSay() throws IOException {
        begun("nurse", 7);
        assertThat(startedNow(new StartRule(Optional.empty(), false, Duration.ofHours(8))))
                .isEqualTo(hoursAgo(7));
    }

    @Test
    void aFreshRunIsNewWhateverIsThere() throws IOException {
        begun("nurse", 1);
        assertThat(startedNow(FRESH)).isEqualTo(NOW);
    }

    @Test
    void aNamedRunGoesOnHoweverOldItIs() throws IOException {
        begun("nurse", 70);
        RunStart start =
                paydirt.start(plan("nurse", NOW), new StartRule(Optional.of(hoursAgo(70)), false, Duration.ofHours(6)));
        assertThat(start).isInstanceOf(RunStart.Resumed.class);
        assertThat(start.plan().timestamp()).isEqualTo(hoursAgo(70));
    }

    @Test
    void aNamedRunOfAnotherPlanIsRefused() throws IOException {
        begun("welder", 1);
        Plan other = plan("nurse", NOW);
        StartRule rule = new StartRule(Optional.of(hoursAgo(1)), false, Duration.ofHours(6));
        assertThatThrownBy(() -> paydirt.start(other, rule))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("another plan");
        Plan joining = other.at(hoursAgo(1));
        assertThatThrownBy(() -> paydirt.join(joining)).isInstanceOf(Refused.class);
    }

    @Test
    void manyThatJoinAtOnceAreOneRun() throws Exception {
        for (int round = 0; round < 20; round++) {
            Plan plan = plan("nurse", hoursAgo(round));
            var together = new CyclicBarrier(8);
            List<Future<Object>> joined = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 8; i++) {
                    joined.add(threads.submit(() -> {
                        together.await();
                        paydirt.join(plan);
                        return plan;
                    }));
                }
            }
            for (Future<Object> one : joined) {
                assertThat(one.get()).isEqualTo(plan);
            }
            assertThat(paydirt.runs().timestamps()).hasSize(round + 1);
        }
    }

    @Test
    void manyThatBeginInOneSecondAllGetTimesOfTheirOwn() throws Exception {
        Plan plan = plan("nurse", NOW);
        List<Future<Timestamp>> begun = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                begun.add(threads.submit(() -> paydirt.runs().begin(plan).timestamp()));
            }
        }
        List<Timestamp> timestamps = new ArrayList<>();
        for (Future<Timestamp> run : begun) {
            timestamps.add(run.get());
        }
        assertThat(timestamps).doesNotHaveDuplicates().contains(NOW);
        assertThat(paydirt.runs().timestamps()).containsExactlyInAnyOrderElementsOf(timestamps);
        for (Timestamp timestamp : timestamps) {
            assertThat(paydirt.runs().plan(timestamp).orElseThrow().timestamp()).isEqualTo(timestamp);
        }
    }

    @Test
    void foldersThatAreNoRunsArePassedOver() throws IOException {
        store.put(Layout.RUNS + "notes/plan.json", "{}".getBytes(StandardCharsets.UTF_8));
        store.put(Layout.RUNS + "2025-11-24T02-00-00Z/other.json", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(paydirt.runs().timestamps()).isEmpty();
        assertThatThrownBy(() -> paydirt.runs().newest())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("holds no run");
        begun("nurse", 3);
        begun("nurse", 2);
        assertThat(paydirt.runs().timestamps()).containsExactly(hoursAgo(2), hoursAgo(3));
        assertThat(paydirt.runs().newest()).isEqualTo(hoursAgo(2));
    }
}
