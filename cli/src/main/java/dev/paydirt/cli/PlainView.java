package dev.paydirt.cli;

import dev.paydirt.collect.Progress;
import java.io.PrintWriter;

/// Progress as plain lines, for logs and pipes: one for each pair that ended and each batch that was published.
final class PlainView implements Wiring.View {
    private final PrintWriter err;

    PlainView(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void show(Progress event) {
        switch (event) {
            case Progress.PairEnded ended ->
                line("batch %s  %s at %s: %s, %d postings%s"
                        .formatted(
                                ended.batch(),
                                ended.query(),
                                ended.source(),
                                ended.verdict(),
                                ended.postings(),
                                ended.reason().map(reason -> "; " + reason).orElse("")));
            case Progress.BatchEnded ended -> line(Words.batchEnded(ended));
            case Progress.AtHost host -> line(host.words());
            case Progress.Notice notice -> line("batch %s  %s".formatted(notice.batch(), notice.text()));
            case Progress.BatchStarted _, Progress.PairStarted _, Progress.PageKept _ -> {}
        }
    }

    private void line(String text) {
        err.println(Printable.of(text, 2000));
    }

    @Override
    public void close() {
        err.flush();
    }
}
