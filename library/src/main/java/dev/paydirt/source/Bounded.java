package dev.paydirt.source;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Runs expressions that a user wrote on a thread that can be left behind: one may loop for ever, recurse without
/// end or eat memory, and none of that must end the run. A thread that comes back is used again, since starting and
/// ending one costs more than reading a page; while one is left behind another takes its place.
final class Bounded {
    /// A page of a thousand records takes a hundredth of that.
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final ScopedValue<AtomicBoolean> SPENT = ScopedValue.newInstance();

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("jq-", 0).factory());

    private Bounded() {}

    /// @return empty when it takes longer than it may, or more memory than there is
    static <T> Optional<T> run(Supplier<T> work) {
        return run(work, LONGEST);
    }

    static <T> Optional<T> run(Supplier<T> work, Duration longest) {
        AtomicBoolean spent = new AtomicBoolean();
        Future<T> task = THREADS.submit(() -> ScopedValue.where(SPENT, spent).call(work::get));
        try {
            return Optional.of(task.get(longest.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException tooLong) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            return switch (failed.getCause()) {
                case OutOfMemoryError _, StackOverflowError _ -> Optional.empty();
                case RuntimeException bug -> throw bug;
                case null, default -> throw new IllegalStateException(failed);
            };
        } finally {
            spent.set(true);
        }
    }

    /// Whether nobody waits any more for what this thread does.
    static boolean isLeftBehind() {
        return SPENT.isBound() && SPENT.get().get();
    }
}
