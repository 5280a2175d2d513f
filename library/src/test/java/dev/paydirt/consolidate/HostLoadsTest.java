package dev.paydirt.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.consolidate.Consolidation.Published;
import dev.paydirt.run.HostReport;
import dev.paydirt.run.HostReport.Window;
import dev.paydirt.run.RunRecord.HostLoad;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostLoadsTest {
    private static final List<Window> NOT_DECLARED = List.of();

    @TempDir
    Path scratch;

    /// What a run says of its hosts when each of its batches reported one of these.
    private List<HostLoad> loads(HostReport... reports) throws IOException {
        var store = new MemoryStore();
        var run = new CollectedRun(store, "2025-11-24T02-00-00Z");
        for (int batch = 0; batch < reports.length; batch++) {
            run.batch(String.valueOf(batch), CollectedRun.asked(reports[batch]));
        }
        var clock = InstantSource.fixed(CollectedRun.STARTED);
        var consolidation = new RunConsolidation(store, clock, "here:1", scratch);
        return ((Published) consolidation.consolidate(run.facts())).record().hosts();
    }

    private static HostReport asked(String host, List<Window> allowed, Map<Long, Integer> perSecond) {
        return new HostReport(host, allowed, new TreeMap<>(perSecond));
    }

    @Test
    void addsUpWhatAllBatchesAskedInTheSameSecond() throws IOException {
        List<HostLoad> loads = loads(
                asked("b.example", NOT_DECLARED, Map.of(100L, 2, 101L, 1)),
                asked("a.example", NOT_DECLARED, Map.of(100L, 9)),
                asked("b.example", NOT_DECLARED, Map.of(100L, 3, 200L, 4)));

        assertThat(loads)
                .containsExactly(
                        new HostLoad("a.example", 9, List.of(new Window(9, 1)), NOT_DECLARED),
                        new HostLoad("b.example", 10, List.of(new Window(5, 1)), NOT_DECLARED));
    }

    @Test
    void findsThePeakOfEachDeclaredSpanWhereverItBegins() throws IOException {
        Window minute = new Window(25, 60);
        Window second = new Window(2, 1);
        Map<Long, Integer> early = Map.of(59L, 10, 60L, 1);
        Map<Long, Integer> late = Map.of(118L, 7, 119L, 100);

        List<HostLoad> loads = loads(asked("a", List.of(minute), early), asked("a", List.of(second, minute), late));

        // 60 to 119 is the fullest minute: 59 lies a second too early.
        assertThat(loads)
                .containsExactly(new HostLoad(
                        "a", 118, List.of(new Window(100, 1), new Window(108, 60)), List.of(second, minute)));
    }

    @Test
    void thePeakIsThatOfTryingEverySpan() throws IOException {
        for (int seed = 0; seed < 30; seed++) {
            var random = new Random(seed);
            Map<Long, Integer> asked = new TreeMap<>();
            random.longs(12, 0, 40).forEach(second -> asked.put(second, 1 + random.nextInt(5)));
            int span = 1 + random.nextInt(10);

            List<HostLoad> loads = loads(asked("a", List.of(new Window(1, span)), asked));

            assertThat(loads.getFirst().peak())
                    .as("seed %d", seed)
                    .containsExactly(new Window(fullest(asked, span), span));
        }
    }

    private static int fullest(Map<Long, Integer> asked, int span) {
        int fullest = 0;
        for (long from = -span; from < 40; from++) {
            int sum = 0;
            for (long second = from; second < from + span; second++) {
                sum += asked.getOrDefault(second, 0);
            }
            fullest = Math.max(fullest, sum);
        }
        return fullest;
    }
}
