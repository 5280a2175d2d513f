package dev.paydirt.collect;

import dev.paydirt.fetch.HostEvent;
import dev.paydirt.fetch.HostListener;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// Hears what happens to hosts and passes on what a person wants to know of it. A host's clock stands still while it
/// tells, so what it says is only written down here and passed on by a thread of its own.
public final class HostWatch implements HostListener, AutoCloseable {
    private final InstantSource clock;
    private final HostNews news = new HostNews();
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

    /// What is waiting to be passed on, or the end.
    private sealed interface Heard {
        record News(HostEvent event, String text) implements Heard {}

        record End() implements Heard {}
    }

    public HostWatch(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void happened(HostEvent event) {
        Optional<String> text = news.words(event, clock.instant());
        text.ifPresent(words -> heard.add(new Heard.News(event, words)));
    }

    /// Passes on what it hears, until it is closed and nothing is left.
    ///
    /// @return true, at the end
    boolean tell(Desk desk, Consumer<Progress.AtHost> listener) throws InterruptedException {
        while (heard.take() instanceof Heard.News(HostEvent event, String text)) {
            listener.accept(new Progress.AtHost(event, desk.sourcesAt(event.host()), text));
        }
        return true;
    }

    @Override
    public void close() {
        heard.add(new Heard.End());
    }
}
