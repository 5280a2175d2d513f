package dev.paydirt.cli;

import dev.paydirt.collect.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SortedMap;
import java.util.TreeMap;

/// A line for each batch under way, rewritten in place, and a total below them; batches that ended scroll away above.
final class TerminalView implements Wiring.View {
    private static final Duration PAUSE = Duration.ofMillis(80);
    private static final int BAR = 12;
    private static final String CLEAR_BELOW = "\u001b[J";

    private final PrintWriter err;
    private final Screen screen;
    private final InstantSource clock;
    private final SortedMap<String, Line> lines = new TreeMap<>(Words.NATURAL);
    private Instant painted = Instant.EPOCH;
    private int height;
    private int ended;
    private int postings;
    private int requests;

    /// What one runner is at.
    private static final class Line {
        private final int queries;
        private String words = "";
        private int at;
        private int kept;
        private int limit = 1;
        private int sent;

        Line(int queries) {
            this.queries = queries;
        }
    }

    TerminalView(PrintWriter err, Screen screen, InstantSource clock) {
        this.err = err;
        this.screen = screen;
        this.clock = clock;
    }

    @Override
    public synchronized void show(Progress event) {
        boolean now = take(event);
        Instant instant = clock.instant();
        // A clock that was set back must not keep the screen as it is until it has caught up.
        if (now || Duration.between(painted, instant).abs().compareTo(PAUSE) > 0) {
            painted = instant;
            paint();
        }
    }

    /// @return whether it is worth painting at once
    private boolean take(Progress event) {
        return switch (event) {
            case Progress.BatchStarted started -> {
                lines.put(started.batch(), new Line(started.queries()));
                yield true;
            }
            case Progress.PairStarted started -> {
                Line line = line(started.batch());
                line.at++;
                line.kept = 0;
                line.words = started.words() + " at " + started.source();
                yield false;
            }
            case Progress.PageKept kept -> {
                take(kept, line(kept.batch()));
                yield false;
            }
            case Progress.PairEnded pair -> {
                postings += pair.postings();
                yield false;
            }
            case Progress.BatchEnded batch -> {
                lines.remove(batch.batch());
                ended++;
                print(Words.batchEnded(batch));
                yield true;
            }
            case Progress.AtHost host -> {
                print(host.words());
                yield true;
            }
            case Progress.Notice notice -> {
                print("batch %s  %s".formatted(notice.batch(), notice.text()));
                yield true;
            }
        };
    }

    private void take(Progress.PageKept kept, Line line) {
        line.kept = kept.postings();
        line.limit = kept.limit();
        line.sent += kept.requests();
        requests += kept.requests();
    }

    private Line line(String batch) {
        return lines.computeIfAbsent(batch, _ -> new Line(1));
    }

    private void print(String text) {
        wipe();
        err.println(Printable.of(text, screen.width()));
    }

    private void paint() {
        wipe();
        lines.forEach((batch, line) -> err.println(Printable.of(words(batch, line), screen.width())));
        err.println(Printable.of(
                "%d batches done, %d under way, %d postings, %d requests"
                        .formatted(ended, lines.size(), postings, requests),
                screen.width()));
        err.flush();
        height = lines.size() + 1;
    }

    private static String words(String batch, Line line) {
        int full = Math.clamp((long) BAR * line.kept / line.limit, 0, BAR);
        return "%4s %s%s %d/%d %s  %d postings, %d requests"
                .formatted(
                        batch,
                        "█".repeat(full),
                        "░".repeat(BAR - full),
                        line.at,
                        line.queries,
                        line.words,
                        line.kept,
                        line.sent);
    }

    private void wipe() {
        if (height > 0) {
            err.print("\u001b[%dA".formatted(height) + CLEAR_BELOW);
            height = 0;
        }
    }

    @Override
    public synchronized void close() {
        wipe();
        err.flush();
    }
}
