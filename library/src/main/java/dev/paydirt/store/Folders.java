package dev.paydirt.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A store's folders, such that they are still there after the power failed.
///
/// That a folder can be seen does not mean that it lasts: another thread, or a process that died, may have made it and
/// not synced the one above. So everybody makes sure once.
final class Folders {
    private final Disk disk;
    private final Path root;
    private final Set<Path> lasting = ConcurrentHashMap.newKeySet();

    /// @param root of the store; above it only what is missing is touched
    Folders(Disk disk, Path root) {
        this.disk = disk;
        this.root = root;
    }

    /// The folder that a file stands in.
    static Path above(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder");
    }

    /// Creates a folder and those above it that are missing.
    void create(Path folder) throws IOException {
        boolean there = Files.isDirectory(folder);
        if (there && (lasting.contains(folder) || !folder.startsWith(root))) {
            return;
        }
        Path parent = folder.getParent();
        if (parent == null) {
            return;
        }
        create(parent);
        if (!there) {
            make(folder);
        }
        try {
            disk.syncFolder(parent);
        } catch (AccessDeniedException denied) {
            // Nobody who may not read the folder above can have made the store itself.
            if (!there || !folder.equals(root)) {
                throw denied;
            }
        }
        lasting.add(folder);
    }

    private void make(Path folder) throws IOException {
        try {
            disk.createFolder(folder);
        } catch (FileAlreadyExistsException _) {
            if (!Files.isDirectory(folder)) {
                throw new FileSystemException(folder.toString(), null, "Not a directory");
            }
        }
    }
}
