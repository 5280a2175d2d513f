package dev.paydirt.collect;

import java.time.InstantSource;
import java.util.function.Consumer;

/// What a batch did, line by line, for whoever asks later; passes everything on to whoever watches now.
///
/// Nothing in it comes from a request's address, so that no credential can.
final class BatchLog implements Consumer<Progress> {
    private static final int LONGEST = 1_000_000;

    private final InstantSource clock;
    private final Consumer<Progress> watcher;
    private final StringBuilder text = new StringBuilder();

    BatchLog(InstantSource clock, Consumer<Progress> watcher) {
        this.clock = clock;
        this.watcher = watcher;
    }

    /// Passes it on without writing it down: the log is published by then.
    void tell(Progress event) {
        watcher.accept(event);
    }

    /// Writes it down without passing it on: it concerns other batches too, and is told once.
    synchronized void note(Progress event) {
        String line = clock.instant() + " " + words(event) + "\n";
        if (text.length() + line.length() <= LONGEST) {
            text.append(line);
        }
    }

    @Override
    public synchronized void accept(Progress event) {
        note(event);
        watcher.accept(event);
    }

    synchronized String text() {
        return text.toString();
    }

    private static String words(Progress event) {
        return switch (event) {
            case Progress.BatchStarted started ->
                "batch %s: %s, %d queries".formatted(started.batch(), started.label(), started.queries());
            case Progress.PairStarted started ->
                "%s '%s' at %s".formatted(started.query(), started.words(), started.source());
            case Progress.PageKept kept ->
                "%s at %s: %d of at most %d postings, %d requests"
                        .formatted(kept.query(), kept.source(), kept.postings(), kept.limit(), kept.requests());
            case Progress.PairEnded ended ->
                "%s at %s: %s with %d postings%s"
                        .formatted(
                                ended.query(),
                                ended.source(),
                                ended.verdict(),
                                ended.postings(),
                                ended.reason().map(reason -> "; " + reason).orElse(""));
            case Progress.BatchEnded ended ->
                "batch %s: %s".formatted(ended.batch(), ended.report().status());
            case Progress.AtHost host -> host.words();
            case Progress.Notice notice -> notice.text();
        };
    }
}
