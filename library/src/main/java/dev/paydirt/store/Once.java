package dev.paydirt.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Gives a finished file its name unless the name is taken. A hard link does that in one step.
final class Once {
    private Once() {}

    /// @return false when the name is taken
    static boolean link(Disk disk, Path finished, Path target) throws IOException {
        try {
            disk.link(finished, target);
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        } catch (UnsupportedOperationException | FileSystemException _) {
            return copy(disk, finished, target);
        }
    }

    /// For file systems without hard links, FAT among them: still only one creator wins, but a reader may meet the
    /// object half-written, and a crash may leave it so.
    private static boolean copy(Disk disk, Path finished, Path target) throws IOException {
        byte[] content = Files.readAllBytes(finished);
        try (Disk.Writing file = disk.create(target)) {
            file.write(content, 0, content.length);
            file.sync();
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        }
    }
}
