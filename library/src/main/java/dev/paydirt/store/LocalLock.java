package dev.paydirt.store;

import dev.paydirt.Sha256;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A lock of this machine on one name of a store. The system lets it go when the process dies, however it dies, so
/// whoever gets it knows that no other process of this machine holds what it stands for.
///
/// It lies among the machine's temporary files and never in the store, and stays there: removing a lock file races with
/// whoever is about to lock it.
final class LocalLock implements AutoCloseable {
    /// What this process holds. A second handle of it must not even be opened: closing it would let go of the first
    /// one's lock.
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    private final Path place;
    private final RandomAccessFile file;
    private final FileLock lock;

    private LocalLock(Path place, RandomAccessFile file, FileLock lock) {
        this.place = place;
        this.file = file;
        this.lock = lock;
    }

    /// Empty when it is held, here or by another process, or when this machine has no place for it.
    static Optional<LocalLock> take(Store store, String key) {
        try {
            Path folder = Path.of(
                    System.getProperty("java.io.tmpdir", "."), "paydirt-locks-" + System.getProperty("user.name", ""));
            Files.createDirectories(folder);
            String name = Sha256.hex(store.location() + " " + key, 16);
            Path place = folder.resolve(name);
            return HERE.add(place) ? take(place) : Optional.empty();
        } catch (IOException noPlace) {
            return Optional.empty();
        }
    }

    private static Optional<LocalLock> take(Path place) throws IOException {
        Optional<LocalLock> taken = Optional.empty();
        try {
            RandomAccessFile file = new RandomAccessFile(place.toFile(), "rw");
            taken = Optional.ofNullable(file.getChannel().tryLock()).map(lock -> new LocalLock(place, file, lock));
            if (taken.isEmpty()) {
                file.close();
            }
            return taken;
        } finally {
            if (taken.isEmpty()) {
                HERE.remove(place);
            }
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            file.close();
        } catch (IOException alreadyGone) {
            // What counts is that nobody holds it any more.
        } finally {
            HERE.remove(place);
        }
    }
}
