package dev.paydirt.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A store that may be away for minutes without anybody noticing: what failed for a reason that passes by itself is
/// done again after a while, with full jitter, and what failed for any other reason fails at once.
///
/// A draft that was begun is not begun again, because what went into it is gone; whoever can write it twice says so
/// with [#patiently].
public final class PatientStore implements Store {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Store store;
    private final Waiting waiting;
    private final RandomGenerator random;

    /// Lets time pass.
    @FunctionalInterface
    public interface Waiting {
        /// @throws InterruptedException when nobody wants to wait any longer
        void sleep(Duration span) throws InterruptedException;
    }

    /// @param random shared by every thread that uses the store, so it must be safe for that
    public PatientStore(Store store, Waiting waiting, RandomGenerator random) {
        this.store = store;
        this.waiting = waiting;
        this.random = random;
    }

    @Override
    public <T> T patiently(Work<T> work) throws IOException {
        Duration longest = FIRST;
        Duration waited = Duration.ZERO;
        while (true) {
            try {
                return work.in(store);
            } catch (StoreException failed) {
                if (!failed.isPassing()) {
                    throw failed;
                }
                if (waited.compareTo(PATIENCE) >= 0) {
                    throw new StoreException(
                            "%s; it was tried for %d minutes; run the same command again when the store is back"
                                    .formatted(failed.getMessage(), PATIENCE.toMinutes()),
                            failed,
                            true);
                }
                sleep(Duration.ofNanos(random.nextLong(longest.toNanos() + 1)), failed);
                // As long as it takes on average, so that the number of tries does not depend on chance.
                waited = waited.plus(longest.dividedBy(2));
                longest = longest.multipliedBy(2).compareTo(LONGEST) < 0 ? longest.multipliedBy(2) : LONGEST;
            }
        }
    }

    /// Something that fails as the store fails, and in no other way.
    @FunctionalInterface
    private interface Question<T> {
        T to(Store store) throws StoreException;
    }

    private <T> T ask(Question<T> question) throws StoreException {
        try {
            return patiently(question::to);
        } catch (StoreException failed) {
            throw failed;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void sleep(Duration span, StoreException failed) throws StoreException {
        try {
            waiting.sleep(span);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failed;
        }
    }

    @Override
    public String location() {
        return store.location();
    }

    /// At once: whoever asks whether the store is there wants to know it now.
    @Override
    public void check() throws StoreException {
        store.check();
    }

    @Override
    public Draft draft(String key) throws StoreException {
        return ask(at -> at.draft(key));
    }

    @Override
    public Stored put(String key, byte[] content) throws IOException {
        return patiently(at -> at.put(key, content));
    }

    /// An attempt that failed may have created the object all the same: then it is ours.
    @Override
    public boolean create(String key, byte[] content) throws StoreException {
        boolean[] failed = new boolean[1];
        return ask(at -> {
            boolean again = failed[0];
            failed[0] = true;
            return at.create(key, content)
                    || (again
                            && at.get(key)
                                    .filter(there -> Arrays.equals(there, content))
                                    .isPresent());
        });
    }

    @Override
    public Optional<byte[]> get(String key) throws StoreException {
        return ask(at -> at.get(key));
    }

    @Override
    public InputStream open(String key) throws StoreException {
        return ask(at -> at.open(key));
    }

    @Override
    public byte[] bytes(String key, long from, int length) throws StoreException {
        return ask(at -> at.bytes(key, from, length));
    }

    @Override
    public Path local(String key, Path scratch) throws StoreException {
        return ask(at -> at.local(key, scratch));
    }

    @Override
    public List<String> keys(String prefix) throws StoreException {
        return ask(at -> at.keys(prefix));
    }

    @Override
    public void delete(String key) throws StoreException {
        ask(at -> {
            at.delete(key);
            return true;
        });
    }

    @Override
    public Path work(String key) throws StoreException {
        return ask(at -> at.work(key));
    }

    @Override
    public boolean isElsewhere() {
        return store.isElsewhere();
    }

    @Override
    public Disk disk() {
        return store.disk();
    }
}
