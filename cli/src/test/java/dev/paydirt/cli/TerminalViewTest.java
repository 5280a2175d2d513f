package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.collect.Progress;
import dev.paydirt.plan.Plan;
import dev.paydirt.plan.PlanFile;
import dev.paydirt.run.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalViewTest {
    @TempDir
    private static Path folder;

    private static Plan plan;

    private final StringWriter out = new StringWriter();
    private Instant now = Instant.parse("2025-11-24T02:00:00Z");

    @BeforeAll
    static void plan() throws IOException {
        Path file = folder.resolve("plan.json");
        String searches = SmallSearches.write(folder, SmallSearches.sandbox(""));
        assertThat(new Shell(folder).at("plan", searches, "-o", file.toString()).code())
                .isZero();
        plan = PlanFile.read(Files.readAllBytes(file), "plan.json");
    }

    private TerminalView view(int width) {
        List<String> all = plan.batches().stream().map(batch -> batch.id()).toList();
        return new TerminalView(new PrintWriter(out), new Screen(true, width), () -> now, plan, all);
    }

    @Test
    void aClockThatIsSetBackDoesNotStopTheScreen() {
        try (var view = view(80)) {
            view.show(new Progress.BatchStarted("1", "nurses", 2));
            now = now.minus(Duration.ofHours(3));
            view.show(new Progress.PageKept("1", "q1", "board", 7, 10, 1));

            assertThat(out.toString()).contains("7 postings  1 requests");
        }
    }

    @Test
    void itIsNotPaintedForEveryPage() {
        try (var view = view(80)) {
            view.show(new Progress.BatchStarted("1", "nurses", 2));
            now = now.plus(Duration.ofMillis(10));
            view.show(new Progress.PageKept("1", "q1", "board", 7, 10, 1));

            assertThat(out.toString()).doesNotContain("7 postings");
        }
    }

    @Test
    void aRunnerThatHearsNothingSaysForWhomItWaits() {
        try (var view = view(100)) {
            view.show(new Progress.BatchStarted("1", "nurses", 2));
            view.show(new Progress.PairStarted("1", "q1", "registered nurse, Texas", "board"));
            now = now.plus(Duration.ofSeconds(42));
            view.show(new Progress.BatchStarted("2", "nurses", 2));

            assertThat(out.toString()).contains("waits for board, 42 s");
        }
    }

    @Test
    void everyLineFitsAndTheNumbersAreNeverCutOff() {
        for (int width : new int[] {60, 80, 200}) {
            out.getBuffer().setLength(0);
            try (var view = view(width)) {
                view.show(new Progress.BatchStarted("1", "nurses", 2));
                view.show(new Progress.PairStarted("1", "q1", "a long name ".repeat(20), "a-source-with-a-name"));
                view.show(new Progress.PageKept("1", "q1", "board", 1234, 2000, 567));
                now = now.plus(Duration.ofSeconds(1));
                view.show(new Progress.PageKept("1", "q1", "board", 1234, 2000, 0));
            }
            assertThat(lines()).as("%d columns", width).allMatch(line -> line.length() <= width);
            assertThat(lines()).anyMatch(line -> line.matches(".*1,234 postings +567 requests"));
        }
    }

    private List<String> lines() {
        return out.toString().replaceAll("\u001b\\[[?0-9]*[a-zA-Z]", "").lines().toList();
    }

    @Test
    void whatIsDoneIsCountedOnceWhetherItRunsOrHasEnded() {
        try (var view = view(100)) {
            view.show(new Progress.BatchStarted("1", "nurses", 2));
            view.show(new Progress.PairStarted("1", "q1", "nurse", "board"));
            view.show(new Progress.PageKept("1", "q1", "board", 7, 10, 1));
            view.show(new Progress.PairEnded("1", "q1", "board", Verdict.LIMIT, Optional.empty(), 7));
            view.show(new Progress.BatchStarted("2", "nurses", 2));

            assertThat(out.toString()).contains("0 of " + plan.batches().size() + " batches  7 postings  1 requests");
        }
    }
}
