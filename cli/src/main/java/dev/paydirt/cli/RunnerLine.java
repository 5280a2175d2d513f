package dev.paydirt.cli;

import dev.paydirt.collect.Progress;
import java.time.Duration;
import java.time.Instant;

/// What one runner is at, on one line: bar, query, what it has so far, and how long its host has said nothing.
final class RunnerLine {
    private static final int BAR = 12;
    private static final Duration LONG = Duration.ofSeconds(3);

    private final String batch;
    private final int queries;
    private final int pairs;
    private String query = "";
    private String words = "";
    private String source = "";
    private int at;
    private int ended;
    private int kept;
    private int limit = 1;
    private int postings;
    private int requests;
    private Instant heard;

    /// @param pairs of query and source that it has to ask
    RunnerLine(String batch, int queries, int pairs, Instant now) {
        this.batch = batch;
        this.queries = queries;
        this.pairs = Math.max(1, pairs);
        this.heard = now;
    }

    void began(Progress.PairStarted started, Instant now) {
        if (!started.query().equals(query)) {
            at++;
        }
        query = started.query();
        words = started.words();
        source = started.source();
        kept = 0;
        heard = now;
    }

    void kept(Progress.PageKept page, Instant now) {
        kept = page.postings();
        limit = Math.max(1, page.limit());
        requests += page.requests();
        heard = now;
    }

    void ended(Progress.PairEnded pair, Instant now) {
        ended++;
        postings += pair.postings();
        kept = 0;
        heard = now;
    }

    /// The part of the batch that is done; of the pair in hand, by the postings that it may bring.
    double done() {
        return Math.clamp((ended + Math.clamp((double) kept / limit, 0, 1)) / pairs, 0, 1);
    }

    int postings() {
        return postings + kept;
    }

    /// @param width in columns; the query's words give way first
    String text(int width, Instant now) {
        int full = (int) Math.round(BAR * done());
        String left = "%4s %s%s %d/%d ".formatted(batch, "█".repeat(full), "░".repeat(BAR - full), at, queries);
        String right = "  %,6d postings  %,5d requests".formatted(postings(), requests);
        Duration silence = Duration.between(heard, now);
        String waits =
                silence.compareTo(LONG) < 0 ? source : "waits for %s, %s".formatted(source, Words.seconds(silence));
        int room = Math.max(0, width - left.length() - right.length());
        String middle =
                source.isEmpty() ? "" : Printable.of(words, Math.max(0, room - waits.length() - 2)) + "  " + waits;
        return left + padded(Printable.of(middle, room), room) + right;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
