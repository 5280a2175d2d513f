package dev.paydirt.collect;

import dev.paydirt.fetch.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The wish to end early, from a signal or a time limit.
///
/// Whoever waits for an answer or a turn is woken; whoever writes is left to finish, since an interrupted write would
/// tear what it was meant to save.
public final class Stop {
    private final Set<Thread> waiting = new HashSet<>();
    private final Optional<Instant> deadline;
    private Optional<String> reason = Optional.empty();

    /// Something that waits.
    @FunctionalInterface
    interface Waiting<T> {
        T run() throws InterruptedException;
    }

    /// One that comes only when it is asked for.
    public Stop() {
        this.deadline = Optional.empty();
    }

    /// @param deadline when it will be asked for at the latest, so that nothing is begun that would last longer
    public Stop(Instant deadline) {
        this.deadline = Optional.of(deadline);
    }

    /// When it will be asked for at the latest, where that is known.
    public Optional<Instant> deadline() {
        return deadline;
    }

    /// @param why as it shall stand in verdicts, such as `stopped by SIGTERM`
    public synchronized void request(String why) {
        reason = Optional.of(why);
        waiting.forEach(Thread::interrupt);
    }

    /// Why to stop; empty while nobody wants to.
    public synchronized Optional<String> reason() {
        return reason;
    }

    /// Lets time pass.
    ///
    /// @throws InterruptedException when a stop was asked for, before or during it
    public void sleep(Sleeper sleeper, Duration span) throws InterruptedException {
        wakeable(() -> {
            sleeper.sleep(span);
            return true;
        });
    }

    /// Runs something that a stop may interrupt.
    ///
    /// @throws InterruptedException when a stop was asked for, before or during it
    <T> T wakeable(Waiting<T> wait) throws InterruptedException {
        Thread thread = Thread.currentThread();
        synchronized (this) {
            if (reason.isPresent()) {
                throw new InterruptedException(reason.get());
            }
            waiting.add(thread);
        }
        try {
            return wait.run();
        } finally {
            synchronized (this) {
                waiting.remove(thread);
                if (reason.isPresent()) {
                    // The wake-up has done its work, or came too late to be needed.
                    Thread.interrupted();
                }
            }
        }
    }
}
