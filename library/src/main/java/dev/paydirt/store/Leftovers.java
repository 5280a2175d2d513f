package dev.paydirt.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Drafts that a killed process left behind. A draft is locked as long as its process lives; what can be locked by
/// another is nobody's any more.
final class Leftovers {
    /// Drafts of this process: they must not even be opened, since closing them again would let go of their locks.
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Set<Path> swept = ConcurrentHashMap.newKeySet();

    static void isOurs(Path draft) {
        OWN.add(draft.toAbsolutePath());
    }

    static void isDone(Path draft) {
        OWN.remove(draft.toAbsolutePath());
    }

    /// Removes what dead processes left in a folder, the first time the folder is written to.
    void sweep(Path folder) throws IOException {
        if (!swept.add(folder.toAbsolutePath())) {
            return;
        }
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".*.tmp")) {
            for (Path draft : drafts) {
                if (!OWN.contains(draft.toAbsolutePath())) {
                    removeIfNobodys(draft);
                }
            }
        }
    }

    private static void removeIfNobodys(Path draft) {
        // Opened without being made: what another has just removed must not come back.
        try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock != null) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | OverlappingFileLockException notOurs) {
            // It may belong to another user, be gone already, or be looked at by another thread; nobody ever reads it.
        }
    }
}
