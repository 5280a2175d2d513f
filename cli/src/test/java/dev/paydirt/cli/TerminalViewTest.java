package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.collect.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TerminalViewTest {
    private Instant now = Instant.parse("2025-11-24T02:00:00Z");

    @Test
    void aClockThatIsSetBackDoesNotStopTheScreen() {
        var out = new StringWriter();
        try (var view = new TerminalView(new PrintWriter(out), Screen.PLAIN, () -> now)) {
            view.show(new Progress.BatchStarted("1", "nurses", 2));
            now = now.minus(Duration.ofHours(3));
            view.show(new Progress.PageKept("1", "q1", "board", 7, 10, 1));

            assertThat(out.toString()).contains("7 postings, 1 requests");
        }
    }

    @Test
    void itIsNotPaintedForEveryPage() {
        var out = new StringWriter();
        try (var view = new TerminalView(new PrintWriter(out), Screen.PLAIN, () -> now)) {
            view.show(new Progress.BatchStarted("1", "nurses", 2));
            now = now.plus(Duration.ofMillis(10));
            view.show(new Progress.PageKept("1", "q1", "board", 7, 10, 1));

            assertThat(out.toString()).doesNotContain("7 postings");
        }
    }
}
