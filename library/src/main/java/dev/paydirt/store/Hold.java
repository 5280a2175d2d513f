package dev.paydirt.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to be the only one at work on something, for as long as this process lives.
///
/// In a folder it is a locked file, which the system lets go with the process, however that dies. In a store that other
/// machines see and whose files they do not, it is a [Lease]: it has to be [renewed][#renew] meanwhile, and after a
/// death
/// others wait until it is stale.
public final class Hold implements AutoCloseable {
    /// Files that this process holds. A second handle of one must not even be opened: closing it would let go of the
    /// first one's lock.
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    private static final int LONGEST_NAME = 200;
    private static final int MOST_TRIES = 10;

    private final Release release;
    private final Optional<Lease> lease;

    @FunctionalInterface
    private interface Release {
        void run() throws IOException;
    }

    private Hold(Release release, Optional<Lease> lease) {
        this.release = release;
        this.lease = lease;
    }

    /// Takes it, unless somebody else has it.
    ///
    /// @param key of unfinished work, see [Store#work]
    /// @param holder who takes it, in words for the others to read
    public static Optional<Hold> take(Store store, String key, String holder, InstantSource clock) throws IOException {
        if (store.isElsewhere()) {
            return Lease.take(store, key, holder, clock).map(lease -> new Hold(lease::close, Optional.of(lease)));
        }
        return lock(store, key, holder).map(release -> new Hold(release, Optional.empty()));
    }

    /// This process, as others may read it.
    public static String me() {
        long process = ProcessHandle.current().pid();
        try {
            return "process %d on %s"
                    .formatted(process, InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException nameless) {
            return "process " + process;
        }
    }

    /// Who has it, as it called itself.
    public static String holder(Store store, String key) throws StoreException {
        Optional<String> name = store.isElsewhere() ? Lease.holder(store, key) : note(store.work(key));
        return name.filter(told -> !told.isBlank() && told.length() <= LONGEST_NAME)
                .orElse("another process");
    }

    private static Optional<String> note(Path file) {
        try {
            // What this process holds it must not open; see above.
            return HERE.contains(file)
                    ? Optional.of("this process")
                    : Optional.of(Files.readString(file).strip());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Release> lock(Store store, String key, String holder) throws IOException {
        Path file = store.work(key);
        if (!HERE.add(file)) {
            return Optional.empty();
        }
        Optional<Disk.Writing> locked = Optional.empty();
        try {
            locked = locked(store, key);
        } catch (IOException failed) {
            throw Ill.when("lock", file, failed);
        } finally {
            if (locked.isEmpty()) {
                HERE.remove(file);
            }
        }
        locked.ifPresent(lock -> sign(lock, holder));
        return locked.map(lock -> () -> letGo(store.disk(), file, lock));
    }

    private static void sign(Disk.Writing lock, String holder) {
        try {
            byte[] name = holder.getBytes(StandardCharsets.UTF_8);
            lock.cut(0);
            lock.write(name, 0, name.length);
        } catch (IOException full) {
            // Then others learn that somebody has it, and not who.
        }
    }

    /// Whoever gives it up removes the file, and its folder when nothing else is in it. Who came just before looks
    /// again.
    private static Optional<Disk.Writing> locked(Store store, String key) throws IOException {
        for (int tries = 1; ; tries++) {
            Path file = store.work(key);
            try {
                Disk.Writing opened = store.disk().open(file);
                boolean kept = false;
                try {
                    if (!opened.lock()) {
                        return Optional.empty();
                    }
                    kept = Files.exists(file);
                    if (kept) {
                        return Optional.of(opened);
                    }
                } finally {
                    if (!kept) {
                        opened.close();
                    }
                }
            } catch (FileNotFoundException removed) {
                if (tries == MOST_TRIES) {
                    throw removed;
                }
            }
        }
    }

    private static void letGo(Disk disk, Path file, Disk.Writing lock) throws IOException {
        try (lock) {
            disk.delete(file);
            disk.delete(Folders.above(file));
        } catch (DirectoryNotEmptyException somethingIsUnfinished) {
            // It is needed for the next attempt.
        } finally {
            HERE.remove(file);
        }
    }

    /// Says that the holder is still at it. Called as often as one likes; the store is asked every two minutes.
    public void renew() {
        lease.ifPresent(Lease::keep);
    }

    /// Gives it up.
    @Override
    public void close() throws StoreException {
        try {
            release.run();
        } catch (IOException failed) {
            throw failed instanceof StoreException known
                    ? known
                    : new StoreException("could not give up a lock: " + failed.getMessage(), failed);
        }
    }
}
